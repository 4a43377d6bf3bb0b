package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.StatementKind;

/**
 * The meters of one data source and kind of statement.
 *
 * @param executions all executions
 * @param failed those that failed
 */
record ExecutionMeters(Counter executions, Counter failed) {

	static ExecutionMeters register(MeterRegistry registry, String dataSource, StatementKind kind) {
		return new ExecutionMeters(NPlusOneMeters.executions(registry, dataSource, kind),
				NPlusOneMeters.failedExecutions(registry, dataSource, kind));
	}

	void count(ExecutionCount count) {
		this.executions.increment(count.executions());
		if (count.failures() > 0) {
			this.failed.increment(count.failures());
		}
	}

}
