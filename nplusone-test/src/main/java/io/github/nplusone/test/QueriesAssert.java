package io.github.nplusone.test;

import org.assertj.core.api.AbstractAssert;

import io.github.nplusone.FindingType;
import io.github.nplusone.StatementKind;

/**
 * Assertions about what a piece of code executed. A failure lists the statements, how
 * often each was repeated, from which line and for which association, and what to do
 * about it. If nothing was executed, and nothing could have been measured, every
 * assertion fails.
 *
 * @since 0.1.0
 */
public final class QueriesAssert extends AbstractAssert<QueriesAssert, MeasuredQueries> {

	private final MeasuredCode code;

	QueriesAssert(MeasuredCode code) {
		super(code.queries(), QueriesAssert.class);
		this.code = code;
	}

	/**
	 * Verifies that something was measured at all.
	 * @return this assertion
	 */
	public QueriesAssert isMeasured() {
		if (number() == 0) {
			failWithMessage("%s", "Nothing was measured. "
					+ ((this.code.notMeasured() != null) ? this.code.notMeasured() : "The code ran no query."));
		}
		return this;
	}

	/**
	 * Verifies the number of queries.
	 * @param expected exact number
	 * @return this assertion
	 */
	public QueriesAssert hasCount(int expected) {
		checkLimit(expected);
		return verify(number() == expected, "Expected " + QueryTexts.queries(expected), expected == 0);
	}

	/**
	 * Verifies that there are not too many queries.
	 * @param max highest number
	 * @return this assertion
	 */
	public QueriesAssert hasCountAtMost(int max) {
		checkLimit(max);
		return verify(number() <= max, "Expected at most " + QueryTexts.queries(max), max == 0);
	}

	/**
	 * Verifies that there are not too many queries that read.
	 * @param max highest number
	 * @return this assertion
	 */
	public QueriesAssert hasSelectsAtMost(int max) {
		checkLimit(max);
		return verify(this.actual.executions().queries(StatementKind.SELECT) <= max,
				"Expected at most " + QueryTexts.number(max, "select"), max == 0);
	}

	/**
	 * Verifies that there are not too many queries that insert, update, delete or merge.
	 * @param max highest number
	 * @return this assertion
	 */
	public QueriesAssert hasWritesAtMost(int max) {
		checkLimit(max);
		return verify(this.actual.executions().writes() <= max, "Expected at most " + QueryTexts.number(max, "write"),
				max == 0);
	}

	/**
	 * Verifies that no statement is executed again and again with other values.
	 * @return this assertion
	 */
	public QueriesAssert hasNoNPlusOne() {
		return hasNo(FindingType.N_PLUS_ONE, "Expected no N+1");
	}

	/**
	 * Verifies that no statement is executed again with the same values.
	 * @return this assertion
	 */
	public QueriesAssert hasNoDuplicates() {
		return hasNo(FindingType.DUPLICATE, "Expected no duplicates");
	}

	/**
	 * Verifies that rows are not written one round trip each.
	 * @return this assertion
	 */
	public QueriesAssert hasNoRepeatedWrites() {
		return hasNo(FindingType.REPEATED_WRITE, "Expected no repeated writes");
	}

	private QueriesAssert hasNo(FindingType type, String expectation) {
		return verify(!QueryTexts.has(this.actual, type), expectation, false);
	}

	/**
	 * Verifies that nothing is found that should be reported. What is latent or
	 * suppressed may be there.
	 * @return this assertion
	 */
	public QueriesAssert hasNoFindings() {
		return verify(this.actual.findings().reported().isEmpty(), "Expected no findings", false);
	}

	private QueriesAssert verify(boolean holds, String expectation, boolean zeroIsExpected) {
		String nothing = zeroIsExpected ? this.code.notMeasuredAtAll() : this.code.notMeasured();
		if (nothing != null) {
			failWithMessage("%s", expectation + ", but nothing was measured, so nothing is proved. " + nothing);
		}
		if (!holds) {
			failWithMessage("%s", expectation + ", but there were " + QueryTexts.of(this.actual));
		}
		return this;
	}

	private int number() {
		return this.actual.executions().queries();
	}

	private static void checkLimit(int limit) {
		if (limit < 0) {
			throw new IllegalArgumentException("A number of queries can't be negative, as " + limit + " is.");
		}
	}

}
