package io.github.nplusone.test;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.nplusone.FindingType;
import io.github.nplusone.StatementKind;

/**
 * What the annotations of a test expect of it.
 *
 * @param queries how many queries it may run, {@code null} for any number
 * @param noNPlusOne whether it may have no N+1
 */
record Expectations(@Nullable ExpectQueries queries, boolean noNPlusOne) {

	static Expectations of(Method method, Class<?> testClass) {
		return new Expectations(find(ExpectQueries.class, method, testClass),
				find(ExpectNoNPlusOne.class, method, testClass) != null);
	}

	private static <A extends Annotation> @Nullable A find(Class<A> type, Method method, Class<?> testClass) {
		A found = AnnotatedElementUtils.findMergedAnnotation(method, type);
		for (Class<?> next = testClass; found == null && next != null; next = next.getEnclosingClass()) {
			found = AnnotatedElementUtils.findMergedAnnotation(next, type);
		}
		return found;
	}

	boolean isEmpty() {
		return this.queries == null && !this.noNPlusOne;
	}

	/**
	 * Rejects what can't be expected.
	 * @param test name of the test
	 */
	void check(String test) {
		if (this.queries == null) {
			return;
		}
		check(test, "count", this.queries.count());
		check(test, "max", this.queries.max());
		check(test, "maxSelects", this.queries.maxSelects());
		check(test, "maxWrites", this.queries.maxWrites());
		if (describe().equals("@ExpectQueries()")) {
			throw unusable(test, "It expects nothing. Set count or max, such as @ExpectQueries(max = 3).");
		}
		if (isSet(this.queries.count()) && isSet(this.queries.max())) {
			throw unusable(test, "Set count for an exact number, or max for a limit, and not both.");
		}
	}

	private void check(String test, String attribute, int value) {
		if (isSet(value) && value < 0) {
			throw unusable(test, "A number of queries can't be negative. Set " + attribute + " to 0 or more.");
		}
	}

	private IllegalArgumentException unusable(String test, String reason) {
		return new IllegalArgumentException(describe() + " on " + test + " can't be used. " + reason);
	}

	private static boolean isSet(int value) {
		return value != ExpectQueries.NOT_SET;
	}

	private String describe() {
		ExpectQueries known = this.queries;
		if (known == null) {
			return "@ExpectNoNPlusOne";
		}
		StringJoiner text = new StringJoiner(", ", "@ExpectQueries(", ")");
		describe(text, "count", known.count());
		describe(text, "max", known.max());
		describe(text, "maxSelects", known.maxSelects());
		describe(text, "maxWrites", known.maxWrites());
		return text.toString();
	}

	private static void describe(StringJoiner text, String attribute, int value) {
		if (isSet(value)) {
			text.add(attribute + " = " + value);
		}
	}

	/**
	 * Whether the test may run nothing only.
	 * @return {@code true} if zero is what is expected
	 */
	boolean isZero() {
		return this.queries != null && (this.queries.count() == 0 || this.queries.max() == 0);
	}

	/**
	 * Holds a test against what is expected of it.
	 * @param measured what it executed
	 * @return what is not as expected, empty if all is
	 */
	List<String> failures(MeasuredQueries measured) {
		List<String> failures = new ArrayList<>();
		if (this.queries != null) {
			int number = measured.executions().queries();
			if (isSet(this.queries.count()) && number != this.queries.count()) {
				failures.add("expected " + QueryTexts.queries(this.queries.count()));
			}
			addExcess(failures, number, this.queries.max(), "query");
			addExcess(failures, measured.executions().queries(StatementKind.SELECT), this.queries.maxSelects(),
					"select");
			addExcess(failures, measured.executions().writes(), this.queries.maxWrites(), "write");
		}
		if (this.noNPlusOne && QueryTexts.has(measured, FindingType.N_PLUS_ONE)) {
			failures.add("expected no N+1");
		}
		return failures;
	}

	private static void addExcess(List<String> failures, int number, int limit, String what) {
		if (isSet(limit) && number > limit) {
			failures.add("expected at most " + QueryTexts.number(limit, what));
		}
	}

}
