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

	private final List<Pair> pairs = new ArrayList<>();

	PageCost(Page page) {
		this.page = page;
	}

	void add(Pair pair) {
		this.pairs.add(pair);
	}

	/**
	 * Its line in the table.
	 */
	String line() {
		double without = of((pair) -> pair.without().cpuMicros()).median();
		double with = of((pair) -> pair.with().cpuMicros()).median();
		Quantiles added = of(Pair::addedMicros);
		return String.format(Locale.ROOT,
				"| `%s` | %d | %,.1f | %,.1f | **%,.1f** (%,.1f to %,.1f) | %s | %.3f | %.3f | %,.0f | %,.0f |%n",
				this.page.path(), this.page.queries(), without, with, added.median(), added.at(0.25), added.at(0.75),
				byStart(), with / without, added.median() / this.page.queries(),
				of((pair) -> pair.without().requestsPerSecond()).median(),
				of((pair) -> pair.with().requestsPerSecond()).median());
	}

	private Quantiles of(ToDoubleFunction<Pair> number) {
		return new Quantiles(this.pairs.stream().map(number::applyAsDouble).toList());
	}

	private String byStart() {
		return this.pairs.stream()
			.collect(Collectors.groupingBy(Pair::start, TreeMap::new,
					Collectors.mapping(Pair::addedMicros, Collectors.toList())))
			.values()
			.stream()
			.map((added) -> String.format(Locale.ROOT, "%,.1f", new Quantiles(added).median()))
			.collect(Collectors.joining("; "));
	}

}
