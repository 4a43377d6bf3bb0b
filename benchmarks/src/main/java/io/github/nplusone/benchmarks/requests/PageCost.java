package io.github.nplusone.benchmarks.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * All that was measured of one page.
 */
final class PageCost {

	private final Page page;

	private final List<Round> rounds = new ArrayList<>();

	PageCost(Page page) {
		this.page = page;
	}

	void add(Round round) {
		this.rounds.add(round);
	}

	/**
	 * Its line in the table.
	 */
	String line() {
		double without = of((round) -> round.without().cpuMicros()).median();
		double with = of((round) -> round.with().cpuMicros()).median();
		Quantiles added = of(Round::addedMicros);
		return String.format(Locale.ROOT,
				"| `%s` | %d | %,.1f | %,.1f | **%,.1f** (%,.1f to %,.1f) | %s | %s | %.3f | %.3f | %,.0f | %,.0f |%n",
				this.page.path(), this.page.queries(), without, with, added.median(), added.at(0.25), added.at(0.75),
				byStart(Round::addedMicros), byStart(Round::noiseMicros), with / without,
				added.median() / this.page.queries(), of((round) -> round.without().requestsPerSecond()).median(),
				of((round) -> round.with().requestsPerSecond()).median());
	}

	private Quantiles of(ToDoubleFunction<Round> number) {
		return new Quantiles(this.rounds.stream().map(number::applyAsDouble).toList());
	}

	private String byStart(ToDoubleFunction<Round> number) {
		return this.rounds.stream()
			.collect(Collectors.groupingBy(Round::start, TreeMap::new,
					Collectors.mapping(number::applyAsDouble, Collectors.toList())))
			.values()
			.stream()
			.map((numbers) -> String.format(Locale.ROOT, "%,.1f", new Quantiles(numbers).median()))
			.collect(Collectors.joining("; "));
	}

}
