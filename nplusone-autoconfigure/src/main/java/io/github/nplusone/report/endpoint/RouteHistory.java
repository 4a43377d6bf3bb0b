package io.github.nplusone.report.endpoint;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.Budget;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.report.SingleLine;

/**
 * What was reported about the requests to one route. Thread-safe: its lock is held for a
 * few additions, and shared by nothing but these requests, so all numbers of a route
 * agree with each other.
 */
final class RouteHistory {

	private final Route route;

	private final RouteId id;

	private final CountDistribution queries = new CountDistribution();

	private final FindingHistories findings;

	private long totalNanos;

	private long maxNanos;

	private long kept;

	private long exceeded;

	private @Nullable Budget budget;

	private Instant firstSeen = Instant.MAX;

	private Instant lastSeen = Instant.MIN;

	RouteHistory(Route route, int maxFindings) {
		this.route = route;
		this.id = RouteId.of(route);
		this.findings = new FindingHistories(maxFindings);
	}

	RouteId id() {
		return this.id;
	}

	void add(RequestReport report) {
		int executions = 0;
		long nanos = 0;
		List<ExecutionCount> counts = report.executions().counts();
		for (int i = 0; i < counts.size(); i++) { // an iterator is memory for each
													// request
			executions += counts.get(i).executions();
			nanos += counts.get(i).time().toNanos();
		}
		add(report, executions, nanos);
	}

	private synchronized void add(RequestReport report, int executions, long nanos) {
		this.queries.add(executions);
		this.totalNanos += nanos;
		this.maxNanos = Math.max(this.maxNanos, nanos);
		addVerdict(report.verdict());
		this.findings.add(report.findings(), report.startedAt());
		addInstant(report.startedAt());
	}

	private void addVerdict(@Nullable BudgetVerdict verdict) {
		this.budget = (verdict != null) ? verdict.budget() : null;
		if (verdict != null && verdict.exceeded()) {
			this.exceeded++;
		}
		else if (verdict != null) {
			this.kept++;
		}
	}

	// Requests do not end in the order in which they begin.
	private void addInstant(Instant startedAt) {
		this.firstSeen = startedAt.isBefore(this.firstSeen) ? startedAt : this.firstSeen;
		this.lastSeen = startedAt.isAfter(this.lastSeen) ? startedAt : this.lastSeen;
	}

	synchronized Totals totals() {
		return new Totals(this.queries.requests(), 1, this.exceeded, this.findings.count(FindingState.REPORTED));
	}

	synchronized RouteSummary summarize() {
		long requests = this.queries.requests();
		return new RouteSummary(this.id.id(), SingleLine.of(this.route.toString()), this.route.work(),
				this.route.method(), pattern(), requests,
				new Verdicts(this.kept, this.exceeded, requests - this.kept - this.exceeded), this.queries.describe(),
				DatabaseTimes.ofNanos(this.totalNanos, this.maxNanos, requests),
				(this.budget != null) ? BudgetDescription.of(this.budget) : null,
				this.findings.count(FindingState.REPORTED), this.findings.count(FindingState.LATENT),
				this.findings.count(FindingState.SUPPRESSED), this.findings.dropped(), this.firstSeen, this.lastSeen);
	}

	private @Nullable String pattern() {
		return (this.route.pattern() != null) ? SingleLine.of(this.route.pattern()) : null;
	}

	synchronized RouteDetail describe() {
		return new RouteDetail(summarize(), this.queries.describeBuckets(),
				this.findings.describe(FindingState.REPORTED), this.findings.describe(FindingState.LATENT),
				this.findings.describe(FindingState.SUPPRESSED));
	}

}
