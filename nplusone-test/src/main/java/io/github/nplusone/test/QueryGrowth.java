package io.github.nplusone.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import io.github.nplusone.ExecutedStatement;

/**
 * Proves that the number of queries does not follow the size of the data:
 *
 * <pre class="code">
 * assertThatQueryCount().populatedBy((size) -> shop.addOrders(size))
 *     .at(2, 20)
 *     .of(() -> shop.listOrders())
 *     .doesNotGrow();
 * </pre>
 *
 * @since 0.1.0
 */
public final class QueryGrowth {

	private final Populator populator;

	private final int[] sizes;

	private final ThrowingCallable code;

	private QueryGrowth(Populator populator, int[] sizes, ThrowingCallable code) {
		this.populator = populator;
		this.sizes = sizes;
		this.code = code;
	}

	/**
	 * Begins a proof.
	 * @return asks for the data
	 */
	public static Population assertThatQueryCount() {
		return Population.INSTANCE;
	}

	/**
	 * Runs the code at each size, and verifies that no size needs more queries than the
	 * one before it.
	 */
	public void doesNotGrow() {
		List<MeasuredQueries> runs = new ArrayList<>();
		for (int size : this.sizes) {
			MeasuredCode.runUncounted(() -> populate(size));
			MeasuredCode run = MeasuredCode.run(this.code);
			if (run.queries().executions().queries() == 0) {
				throw new AssertionError("Nothing was measured at size " + size + ", so nothing is proved. "
						+ ((run.notMeasured() != null) ? run.notMeasured() : "The code ran no query."));
			}
			runs.add(run.queries());
		}
		String growth = growth(runs);
		if (!growth.isEmpty()) {
			throw new AssertionError(message(growth, runs));
		}
	}

	// What is left in the persistence context of a test's transaction would not be
	// loaded.
	private void populate(int size) throws Exception {
		this.populator.populate(size);
		PersistenceContexts.flushAndClear();
	}

	private String message(String growth, List<MeasuredQueries> runs) {
		MeasuredQueries last = runs.get(runs.size() - 1);
		return "Expected as many queries at each size, but with "
				+ join(Arrays.stream(this.sizes).boxed().toList(), ", ") + " they grow:" + growth + "\nAt size "
				+ this.sizes[this.sizes.length - 1] + " there were " + QueryTexts.of(last);
	}

	private static String growth(List<MeasuredQueries> runs) {
		Map<String, int[]> counts = new LinkedHashMap<>();
		for (int run = 0; run < runs.size(); run++) {
			for (ExecutedStatement statement : runs.get(run).executions().statements()) {
				counts.computeIfAbsent(nameOf(statement), (name) -> new int[runs.size()])[run] += statement
					.executions();
			}
		}
		String tables = counts.entrySet()
			.stream()
			.filter((entry) -> grows(entry.getValue()))
			.map((entry) -> line(entry.getKey(), entry.getValue()))
			.sorted()
			.collect(Collectors.joining());
		int[] totals = runs.stream().mapToInt((run) -> run.executions().queries()).toArray();
		return (tables.isEmpty() && grows(totals)) ? line("queries", totals) : tables;
	}

	private static String nameOf(ExecutedStatement statement) {
		return ((statement.table() != null) ? statement.table() : statement.fingerprint()) + " (" + statement.kind()
				+ ")";
	}

	private static boolean grows(int[] counts) {
		for (int i = 1; i < counts.length; i++) {
			if (counts[i] > counts[i - 1]) {
				return true;
			}
		}
		return false;
	}

	private static String line(String name, int[] counts) {
		return "\n  " + name + ": " + join(Arrays.stream(counts).boxed().toList(), " != ");
	}

	private static String join(List<Integer> numbers, String separator) {
		return numbers.stream().map(String::valueOf).collect(Collectors.joining(separator));
	}

	/**
	 * Makes the data have a size.
	 */
	@FunctionalInterface
	public interface Populator {

		/**
		 * Makes the data have a size. Called once for each size, the smallest first; what
		 * was made before is still there. What it executes is not counted.
		 * @param size number of rows, or of whatever the code should not depend on
		 * @throws Exception if that failed
		 */
		void populate(int size) throws Exception;

	}

	/**
	 * Asks for the data.
	 */
	public static final class Population {

		private static final Population INSTANCE = new Population();

		private Population() {
		}

		/**
		 * Says how to make the data.
		 * @param populator makes the data have a size
		 * @return asks for the sizes
		 */
		public Sizes populatedBy(Populator populator) {
			return new Sizes(populator);
		}

	}

	/**
	 * Asks for the sizes.
	 */
	public static final class Sizes {

		private final Populator populator;

		private Sizes(Populator populator) {
			this.populator = populator;
		}

		/**
		 * Says at which sizes to run the code. They should differ clearly, such as 2 and
		 * 20: from a size of one the number of queries may grow for other reasons.
		 * @param sizes two sizes or more, the smallest first
		 * @return asks for the code
		 * @throws IllegalArgumentException if there are too few, or one is not larger
		 * than that before it
		 */
		public Code at(int... sizes) {
			check(sizes);
			return new Code(this.populator, sizes.clone());
		}

		private static void check(int[] sizes) {
			int before = -1;
			for (int size : sizes) {
				if (size <= before) {
					throw unusable(sizes, "Name the smallest first, none below 0, and none twice.");
				}
				before = size;
			}
			if (sizes.length < 2) {
				throw unusable(sizes, "Growth shows between two sizes at least, such as 2 and 20.");
			}
		}

		private static IllegalArgumentException unusable(int[] sizes, String reason) {
			return new IllegalArgumentException("Sizes " + Arrays.toString(sizes) + " can't be used. " + reason);
		}

	}

	/**
	 * Asks for the code.
	 */
	public static final class Code {

		private final Populator populator;

		private final int[] sizes;

		private Code(Populator populator, int[] sizes) {
			this.populator = populator;
			this.sizes = sizes;
		}

		/**
		 * Says what to measure.
		 * @param code code to run at each size
		 * @return the assertion
		 */
		public QueryGrowth of(ThrowingCallable code) {
			return new QueryGrowth(this.populator, this.sizes, code);
		}

	}

}
