package io.github.nplusone.test;

import io.github.nplusone.FindingType;
import io.github.nplusone.RequestReport;

/**
 * What is wrong with a request that makes its test fail.
 */
enum FailOn {

	/**
	 * It is over its budget.
	 */
	BUDGET,

	/**
	 * It has an N+1.
	 */
	N_PLUS_ONE,

	/**
	 * It reads the same again.
	 */
	DUPLICATE,

	/**
	 * It writes rows one round trip each.
	 */
	REPEATED_WRITE;

	boolean appliesTo(RequestReport report) {
		return switch (this) {
			case BUDGET -> report.overBudget();
			case N_PLUS_ONE -> has(report, FindingType.N_PLUS_ONE);
			case DUPLICATE -> has(report, FindingType.DUPLICATE);
			case REPEATED_WRITE -> has(report, FindingType.REPEATED_WRITE);
		};
	}

	private static boolean has(RequestReport report, FindingType type) {
		return report.findings().reported().stream().anyMatch((finding) -> finding.type() == type);
	}

	@Override
	public String toString() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
