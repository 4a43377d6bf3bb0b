package io.github.nplusone.report.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.StatementKind;

/**
 * Publishes each finished request as meters.
 * <p>
 * Thread-safe. Meters are resolved once and kept; the number of routes among their tags
 * is bounded, and so is everything else, by the kinds of statements and the application's
 * data sources.
 */
final class MetricsRequestReporter implements RequestReporter {

	private static final String OTHER = "OTHER";

	private final MeterRegistry registry;

	private final int maxRoutes;

	private final int[] queryBuckets;

	private final Set<String> uris = ConcurrentHashMap.newKeySet();

	private final Map<RequestTags, RequestMeters> requests = new ConcurrentHashMap<>();

	private final Map<RequestTags, RouteMeters> routes = new ConcurrentHashMap<>();

	private final Map<ExecutionKey, ExecutionMeters> executions = new ConcurrentHashMap<>();

	/**
	 * Creates the reporter.
	 * @param registry registry of the meters
	 * @param maxRoutes highest number of routes with meters of their own
	 * @param queryBuckets ends of the buckets for queries per request
	 */
	MetricsRequestReporter(MeterRegistry registry, int maxRoutes, int... queryBuckets) {
		this.registry = registry;
		this.maxRoutes = maxRoutes;
		this.queryBuckets = queryBuckets.clone();
	}

	@Override
	public void report(RequestReport report) {
		metersOf(RequestTags.of(report)).record(report);
		if (!report.nested()) {
			count(report.executions().counts());
		}
	}

	private RequestMeters metersOf(RequestTags tags) {
		RequestMeters known = this.requests.get(tags);
		return (known != null) ? known : register(isWithinBounds(tags.uri()) ? tags : tags.withUri(OTHER));
	}

	private boolean isWithinBounds(String uri) {
		return this.uris.contains(uri) || (this.uris.size() < this.maxRoutes && this.uris.add(uri));
	}

	private RequestMeters register(RequestTags tags) {
		RequestMeters known = this.requests.get(tags);
		return (known != null) ? known : this.requests.computeIfAbsent(tags, this::create);
	}

	private RequestMeters create(RequestTags tags) {
		return new RequestMeters(NPlusOneMeters.requestQueries(this.registry, tags.toTags(), this.queryBuckets),
				NPlusOneMeters.requestDatabaseTime(this.registry, tags.toTags()),
				NPlusOneMeters.budgetExceeded(this.registry, tags.toTags()), routeOf(tags.withoutOutcome()));
	}

	private RouteMeters routeOf(RequestTags tags) {
		return this.routes.computeIfAbsent(tags, (key) -> new RouteMeters(this.registry, key.toTags()));
	}

	private void count(List<ExecutionCount> counts) {
		for (int i = 0; i < counts.size(); i++) { // an iterator is memory for each
													// request
			count(counts.get(i));
		}
	}

	private void count(ExecutionCount count) {
		ExecutionKey key = new ExecutionKey(count.dataSource(), count.kind());
		ExecutionMeters known = this.executions.get(key);
		((known != null) ? known : this.executions.computeIfAbsent(key, this::create)).count(count);
	}

	private ExecutionMeters create(ExecutionKey key) {
		return ExecutionMeters.register(this.registry, key.dataSource(), key.kind());
	}

	private record ExecutionKey(String dataSource, StatementKind kind) {

	}

}
