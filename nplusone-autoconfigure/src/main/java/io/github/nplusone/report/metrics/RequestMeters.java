package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;

import io.github.nplusone.RequestReport;

/**
 * The meters of one route and outcome.
 *
 * @param queries queries per request
 * @param databaseTime database time per request
 * @param budgetExceeded requests over budget
 * @param route meters of the route, whatever the outcome
 */
record RequestMeters(DistributionSummary queries, Timer databaseTime, Counter budgetExceeded, RouteMeters route) {

	void record(RequestReport report) {
		this.queries.record(report.executions().queries());
		this.databaseTime.record(report.executions().databaseTime());
		if (report.overBudget()) {
			this.budgetExceeded.increment();
		}
		this.route.record(report);
	}

}
