package io.github.nplusone.test.baseline;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is known and tolerated: routes by their names, and the lines of the
 * file in which they stand.
 *
 * @param routes what is known of each route, sorted by pattern and then by method
 * @param lines numbers of the lines of the routes, none for what was not read from a file
 */
record Baseline(SortedMap<String, KnownRoute> routes, Map<String, Integer> lines) {

	// The methods of one resource stand together.
	private static final Comparator<String> ORDER = Comparator
		.<String, String>comparing((route) -> route.substring(route.indexOf(' ') + 1))
		.thenComparing(Comparator.naturalOrder());

	static final Baseline EMPTY = new Baseline(Map.of());

	Baseline(Map<String, KnownRoute> routes) {
		this(sorted(routes), Map.of());
	}

	Baseline(SortedMap<String, KnownRoute> routes, Map<String, Integer> lines) {
		this.routes = Collections.unmodifiableSortedMap(routes);
		this.lines = Map.copyOf(lines);
	}

	private static SortedMap<String, KnownRoute> sorted(Map<String, KnownRoute> routes) {
		SortedMap<String, KnownRoute> sorted = new TreeMap<>(ORDER);
		sorted.putAll(routes);
		return sorted;
	}

	/**
	 * Takes over what a run has seen. What it did not ask for stays as it is.
	 * @param observed what was seen
	 * @param before what was known when the run began. A route that is known otherwise by
	 * now was rewritten by another JVM of the same run: then the worse of both is taken
	 * @return the new baseline
	 */
	Baseline with(Map<String, KnownRoute> observed, Baseline before) {
		SortedMap<String, KnownRoute> updated = sorted(this.routes);
		observed.forEach((route, seen) -> updated.merge(route, seen,
				(current, value) -> current.equals(before.routes.get(route)) ? value : current.worst(value)));
		return new Baseline(updated, Map.of());
	}

	@Nullable KnownRoute route(String route) {
		return this.routes.get(route);
	}

}
