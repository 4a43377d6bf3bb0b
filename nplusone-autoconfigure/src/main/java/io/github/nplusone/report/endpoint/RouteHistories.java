package io.github.nplusone.report.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.Route;

/**
 * What was reported about each route since the start, or since the last reset.
 * <p>
 * Bounded: requests of routes beyond the limit are only counted, and those that are known
 * stay. Thread-safe: requests to different routes share nothing but the map.
 */
final class RouteHistories implements RequestReporter {

	private static final Comparator<RouteSummary> MOST_COSTLY_FIRST = Comparator
		.comparingDouble((RouteSummary summary) -> summary.databaseTimeMs().total())
		.thenComparingLong((summary) -> summary.queries().total())
		.reversed()
		.thenComparing(RouteSummary::id);

	private final EndpointProperties properties;

	private final Clock clock;

	private final Map<Route, RouteHistory> histories = new ConcurrentHashMap<>();

	private final LongAdder dropped = new LongAdder();

	private volatile Instant since;

	RouteHistories(EndpointProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.since = clock.instant();
	}

	@Override
	public void report(RequestReport report) {
		RouteHistory known = this.histories.get(report.route());
		if (known != null) {
			known.add(report);
		}
		else if (isFull()) {
			this.dropped.increment();
		}
		else {
			reportFirst(report);
		}
	}

	private boolean isFull() {
		return this.histories.size() >= this.properties.maxRoutes();
	}

	// One route at a time, so that the limit is kept, and not without its request, which
	// its numbers are divided by.
	private synchronized void reportFirst(RequestReport report) {
		if (isFull()) {
			report(report);
			return;
		}
		this.histories.compute(report.route(), (route, known) -> {
			RouteHistory history = (known != null) ? known : new RouteHistory(route, this.properties.maxFindings());
			history.add(report);
			return history;
		});
	}

	Instant since() {
		return this.since;
	}

	/**
	 * The number of requests of routes that are not remembered.
	 * @return the number since the last reset
	 */
	long dropped() {
		return this.dropped.sum();
	}

	/**
	 * Describes all routes, those whose requests spent the most time in the database
	 * first.
	 * @return the descriptions
	 */
	List<RouteSummary> summaries() {
		return this.histories.values().stream().map(RouteHistory::summarize).sorted(MOST_COSTLY_FIRST).toList();
	}

	/**
	 * Adds up all routes, without a copy of anything.
	 * @return a few numbers
	 */
	Totals totals() {
		Totals totals = new Totals(dropped(), 0, 0, 0);
		for (RouteHistory history : this.histories.values()) {
			totals = totals.plus(history.totals());
		}
		return totals;
	}

	/**
	 * Describes one route.
	 * @param path identifier of the route, or its method and pattern
	 * @return the description, {@code null} if there was no request to such a route
	 */
	@Nullable RouteDetail detail(String path) {
		RouteHistory history = find(path);
		return (history != null) ? history.describe() : null;
	}

	private @Nullable RouteHistory find(String path) {
		String normalized = RouteId.normalize(path);
		RouteHistory identified = find(RouteId::id, normalized);
		return (identified != null) ? identified : find(RouteId::plain, normalized);
	}

	private @Nullable RouteHistory find(Function<RouteId, String> name, String path) {
		for (RouteHistory history : this.histories.values()) {
			if (name.apply(history.id()).equals(path)) {
				return history;
			}
		}
		return null;
	}

	/**
	 * Forgets everything.
	 */
	synchronized void reset() {
		this.since = this.clock.instant();
		this.histories.clear();
		this.dropped.reset();
	}

	/**
	 * Forgets one route.
	 * @param path identifier of the route, or its method and pattern
	 */
	void reset(String path) {
		RouteHistory history = find(path);
		if (history != null) {
			this.histories.values().remove(history);
		}
	}

}
