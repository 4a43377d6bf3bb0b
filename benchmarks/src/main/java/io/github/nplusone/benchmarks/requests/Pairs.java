package io.github.nplusone.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import io.github.nplusone.benchmarks.accounts.Taken;

/**
 * What two JVMs took for the same requests, one right after the other, again and again.
 * The times are those of the best tenth of either: neighbours only ever add, and they are
 * as often there for the one as for the other.
 */
final class Pairs {

	private static final double BEST = 0.1;

	private final List<Taken> without = new ArrayList<>();

	private final List<Taken> with = new ArrayList<>();

	/**
	 * Adds a pair.
	 * @param without what was taken without the starter
	 * @param with what was taken with it
	 */
	void add(Taken without, Taken with) {
		this.without.add(without);
		this.with.add(with);
	}

	double nanosWithout() {
		return quantiles(this.without, Taken::nanos).at(BEST);
	}

	double addedNanos() {
		return quantiles(this.with, Taken::nanos).at(BEST) - nanosWithout();
	}

	double bytesWithout() {
		return quantiles(this.without, Taken::bytes).median();
	}

	double addedBytes() {
		return quantiles(this.with, Taken::bytes).median() - bytesWithout();
	}

	private static Quantiles quantiles(List<Taken> taken, ToLongFunction<Taken> number) {
		return new Quantiles(taken.stream().map(number::applyAsLong).toList());
	}

}
