package io.github.nplusone.report.endpoint;

/**
 * Rounds numbers to what people read.
 */
final class Rounding {

	private static final double THOUSANDTHS = 1_000;

	private static final double NANOS_PER_MILLI = 1_000_000;

	private Rounding() {
	}

	static double millis(double nanos) {
		return thousandths(nanos / NANOS_PER_MILLI);
	}

	static double thousandths(double number) {
		return Math.round(number * THOUSANDTHS) / THOUSANDTHS;
	}

}
