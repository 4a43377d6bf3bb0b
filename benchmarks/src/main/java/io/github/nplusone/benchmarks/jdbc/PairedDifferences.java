package io.github.nplusone.benchmarks.jdbc;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What was measured in pairs, one right after the other: whatever slows a machine down
 * for longer than that is in both, and not in their difference.
 */
final class PairedDifferences {

	static final String HEADER = """
			| | ns bare | ns added | 95 % interval | % added | 95 % interval |
			|---|---:|---:|---:|---:|---:|
			""";

	private final double[] bare;

	private final double[] differences;

	/**
	 * Creates the differences.
	 * @param bare the one measurement of each pair, in nanoseconds
	 * @param other the other one of each pair, in the same order
	 */
	PairedDifferences(double[] bare, double[] other) {
		this.bare = DoubleStream.of(bare).sorted().toArray();
		this.differences = new double[bare.length];
		for (int i = 0; i < bare.length; i++) {
			this.differences[i] = other[i] - bare[i];
		}
		Arrays.sort(this.differences);
	}

	double bareNanos() {
		return this.bare[this.bare.length / 2];
	}

	double addedNanos() {
		return this.differences[this.differences.length / 2];
	}

	double lowestAddedNanos() {
		return this.differences[outside()];
	}

	double highestAddedNanos() {
		return this.differences[this.differences.length - 1 - outside()];
	}

	// On which side of its median a difference is, is the toss of a coin.
	private int outside() {
		int pairs = this.differences.length;
		return (int) Math.max(0, Math.floor((pairs - 1.96 * Math.sqrt(pairs)) / 2));
	}

	String line(String label) {
		return String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f to %,.0f | %.2f | %.2f to %.2f |%n", label,
				bareNanos(), addedNanos(), lowestAddedNanos(), highestAddedNanos(), percent(addedNanos()),
				percent(lowestAddedNanos()), percent(highestAddedNanos()));
	}

	private double percent(double nanos) {
		return 100 * nanos / bareNanos();
	}

}
