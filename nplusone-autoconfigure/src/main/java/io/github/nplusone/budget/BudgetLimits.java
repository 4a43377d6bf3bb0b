package io.github.nplusone.budget;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The limits that the configured budgets set, so that a histogram can have a bucket that
 * ends at each of them.
 *
 * @param queries numbers of queries, ascending, without zero; no more than {@value #MAX}
 */
public record BudgetLimits(SortedSet<Integer> queries) {

	/**
	 * No limits.
	 */
	public static final BudgetLimits NONE = new BudgetLimits(new TreeSet<>());

	private static final int MAX = 16;

	static BudgetLimits of(BudgetProperties properties) {
		return new BudgetLimits(IntStream
			.concat(IntStream.of(properties.queries()),
					properties.rules()
						.stream()
						.map(BudgetProperties.Rule::queries)
						.filter(Objects::nonNull)
						.mapToInt(Integer::intValue))
			.filter((limit) -> limit > 0)
			.distinct()
			.limit(MAX)
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	/**
	 * Adds the limits to the ends of buckets.
	 * @param buckets ends of buckets
	 * @return all of them, ascending
	 */
	public int[] with(int... buckets) {
		return IntStream.concat(Arrays.stream(buckets), this.queries.stream().mapToInt(Integer::intValue))
			.distinct()
			.sorted()
			.toArray();
	}

}
