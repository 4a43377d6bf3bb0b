package io.github.nplusone.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import io.github.nplusone.benchmarks.accounts.Taken;

/**
 * What two JVMs took for the same requests, one right after the other, again and again.
 */
final class Pairs {

	private final List<Taken> without = new ArrayList<>();

	private final List<Taken> added = new ArrayList<>();

	/**
	 * Adds a pair.
	 * @param without what was taken without the starter
	 * @param with what was taken with it
	 */
	void add(Taken without, Taken with) {
		this.without.add(without);
		this.added.add(with.minus(without));
	}

	double nanosWithout() {
		return median(this.without, Taken::nanos);
	}

	double bytesWithout() {
		return median(this.without, Taken::bytes);
	}

	double addedNanos() {
		return median(this.added, Taken::nanos);
	}

	double addedBytes() {
		return median(this.added, Taken::bytes);
	}

	private static double median(List<Taken> taken, ToLongFunction<Taken> number) {
		return new Quantiles(taken.stream().map(number::applyAsLong).toList()).median();
	}

}
