package io.github.nplusone.report;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.BudgetVerdict;

/**
 * The names under which structured logs and traces show a report.
 */
public final class ReportFields {

	/**
	 * The number of queries.
	 */
	public static final String QUERIES = "nplusone.queries";

	/**
	 * The database time in milliseconds.
	 */
	public static final String DATABASE_TIME = "nplusone.database_time_ms";

	/**
	 * The number of findings.
	 */
	public static final String FINDINGS = "nplusone.findings";

	/**
	 * Whether the budget was kept.
	 */
	public static final String VERDICT = "nplusone.verdict";

	private ReportFields() {
	}

	/**
	 * Says whether a budget was kept.
	 * @param verdict verdict of a report
	 * @return {@code kept}, {@code exceeded}, or {@code none} without a budget
	 */
	public static String verdict(@Nullable BudgetVerdict verdict) {
		if (verdict == null) {
			return "none";
		}
		return verdict.exceeded() ? "exceeded" : "kept";
	}

}
