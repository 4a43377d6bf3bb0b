package io.github.nplusone.report.metrics;

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

	private final Set<String> uris = ConcurrentHashMap.newKeySet();

	private final Map<RequestTags, RequestMeters> requests = new ConcurrentHashMap<>();

	private final Map<ExecutionKey, ExecutionMeters> executions = new ConcurrentHashMap<>();

	MetricsRequestReporter(MeterRegistry registry, int maxRoutes) {
		this.registry = registry;
		this.maxRoutes = maxRoutes;
	}

	@Override
	public void report(RequestReport report) {
		metersOf(RequestTags.of(report)).record(report);
		report.executions().counts().forEach(this::count);
	}

	private RequestMeters metersOf(RequestTags tags) {
		RequestMeters known = this.requests.get(tags);
		return (known != null) ? known : register(isWithinBounds(tags.uri()) ? tags : tags.withUri(OTHER));
	}

	private boolean isWithinBounds(String uri) {
		return this.uris.contains(uri) || (this.uris.size() < this.maxRoutes && this.uris.add(uri));
	}

	private RequestMeters register(RequestTags tags) {
		return this.requests.computeIfAbsent(tags, (key) -> RequestMeters.register(this.registry, key.toTags()));
	}

	private void count(ExecutionCount count) {
		this.executions
			.computeIfAbsent(new ExecutionKey(count.dataSource(), count.kind()),
					(key) -> ExecutionMeters.register(this.registry, key.dataSource(), key.kind()))
			.count(count);
	}

	private record ExecutionKey(String dataSource, StatementKind kind) {

	}

}
