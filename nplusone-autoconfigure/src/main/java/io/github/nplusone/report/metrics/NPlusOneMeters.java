package io.github.nplusone.report.metrics;

import java.util.Arrays;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import io.github.nplusone.FindingType;
import io.github.nplusone.StatementKind;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * The names, units and descriptions of all meters.
 */
final class NPlusOneMeters {

	static final int[] QUERY_BUCKETS = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };

	private static final String EXECUTIONS = "executions";

	private NPlusOneMeters() {
	}

	static DistributionSummary requestQueries(MeterRegistry registry, Tags tags, int... buckets) {
		return DistributionSummary.builder("nplusone.request.queries")
			.description("Queries per request")
			.baseUnit("queries")
			.serviceLevelObjectives(Arrays.stream(buckets).asDoubleStream().toArray())
			.tags(tags)
			.register(registry);
	}

	static Timer requestDatabaseTime(MeterRegistry registry, Tags tags) {
		return Timer.builder("nplusone.request.database.time")
			.description("Time that a request spent in executions, the reading of rows not included")
			.tags(tags)
			.register(registry);
	}

	static Counter budgetExceeded(MeterRegistry registry, Tags tags) {
		return Counter.builder("nplusone.budget.exceeded")
			.description("Requests over their query budget")
			.baseUnit("requests")
			.tags(tags)
			.register(registry);
	}

	static void budgetQueries(MeterRegistry registry, Tags tags, Supplier<Number> limit) {
		Gauge.builder("nplusone.budget.queries", limit)
			.description("Highest number of queries that the budget allows a request")
			.baseUnit("queries")
			.tags(tags)
			.register(registry);
	}

	static void budgetTime(MeterRegistry registry, Tags tags, Supplier<Number> limitSeconds) {
		Gauge.builder("nplusone.budget.time", limitSeconds)
			.description("Longest database time that the budget allows a request")
			.baseUnit("seconds")
			.tags(tags)
			.register(registry);
	}

	static Counter findings(MeterRegistry registry, Tags tags, FindingType type) {
		return Counter.builder("nplusone.findings")
			.description("Findings in requests, suppressed ones not included")
			.baseUnit("findings")
			.tags(tags)
			.tag("type", type.name())
			.register(registry);
	}

	static Counter avoidableExecutions(MeterRegistry registry, Tags tags) {
		return Counter.builder("nplusone.avoidable.executions")
			.description("Executions of findings beyond the first of each")
			.baseUnit(EXECUTIONS)
			.tags(tags)
			.register(registry);
	}

	static Counter avoidableDatabaseTime(MeterRegistry registry, Tags tags) {
		return Counter.builder("nplusone.avoidable.database.time")
			.description("Time that requests spent in executions of findings beyond the first of each")
			.baseUnit("seconds")
			.tags(tags)
			.register(registry);
	}

	static Counter executions(MeterRegistry registry, String dataSource, StatementKind kind) {
		return Counter.builder("nplusone.executions")
			.description("JDBC round trips of requests, failed ones included, a batch as one")
			.baseUnit(EXECUTIONS)
			.tags(tags(dataSource, kind))
			.register(registry);
	}

	static Counter failedExecutions(MeterRegistry registry, String dataSource, StatementKind kind) {
		return Counter.builder("nplusone.failed.executions")
			.description("JDBC round trips of requests that ended with an exception")
			.baseUnit(EXECUTIONS)
			.tags(tags(dataSource, kind))
			.register(registry);
	}

	private static Tags tags(String dataSource, StatementKind kind) {
		return Tags.of("datasource", dataSource, "kind", kind.name());
	}

	static void unattributedExecutions(MeterRegistry registry, UnattributedExecutions unattributed) {
		FunctionCounter.builder("nplusone.unattributed.executions", unattributed, UnattributedExecutions::outside)
			.description("JDBC round trips that were charged to no request")
			.baseUnit(EXECUTIONS)
			.tag("reason", "outside")
			.register(registry);
		FunctionCounter.builder("nplusone.unattributed.executions", unattributed, UnattributedExecutions::late)
			.description("JDBC round trips that were charged to no request")
			.baseUnit(EXECUTIONS)
			.tag("reason", "late")
			.register(registry);
	}

}
