package io.github.nplusone.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;

/**
 * A number that was read again and again.
 */
final class Series {

	private final List<Long> numbers = new ArrayList<>();

	void add(long number) {
		this.numbers.add(number);
	}

	/**
	 * What it grew by between the second and the last third of the time, as part of what
	 * it was; the first third is for caches to fill. Medians, as a single reading says
	 * little.
	 * @return negative if it shrank
	 * @throws IllegalStateException if it was read less than six times
	 */
	double growth() {
		int size = this.numbers.size();
		if (size < 6) {
			throw new IllegalStateException("Too few readings to tell whether anything grows: " + size);
		}
		double middle = median(size / 3, size - size / 3);
		return median(size - size / 3, size) / middle - 1;
	}

	private double median(int from, int to) {
		return new Quantiles(this.numbers.subList(from, to)).median();
	}

}
