package io.github.nplusone.benchmarks.requests;

import java.util.Collection;

/**
 * Quantiles of a few numbers, between two of them where none is in the place.
 */
final class Quantiles {

	private final double[] sorted;

	/**
	 * Sorts the numbers.
	 * @param numbers the numbers, at least one
	 */
	Quantiles(Collection<? extends Number> numbers) {
		this.sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
	}

	double median() {
		return at(0.5);
	}

	double at(double quantile) {
		double place = quantile * (this.sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, this.sorted.length - 1);
		return this.sorted[below] + (place - below) * (this.sorted[above] - this.sorted[below]);
	}

}
