package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import io.github.nplusone.RequestReport;

/**
 * The meters of one route and outcome.
 *
 * @param queries queries per request
 * @param databaseTime database time per request
 * @param budgetExceeded requests over budget
 */
record RequestMeters(DistributionSummary queries, Timer databaseTime, Counter budgetExceeded) {

	static RequestMeters register(MeterRegistry registry, Tags tags) {
		return new RequestMeters(NPlusOneMeters.requestQueries(registry, tags),
				NPlusOneMeters.requestDatabaseTime(registry, tags), NPlusOneMeters.budgetExceeded(registry, tags));
	}

	void record(RequestReport report) {
		this.queries.record(report.executions().queries());
		this.databaseTime.record(report.executions().databaseTime());
		if (report.overBudget()) {
			this.budgetExceeded.increment();
		}
	}

}
