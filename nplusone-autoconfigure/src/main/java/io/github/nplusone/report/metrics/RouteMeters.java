package io.github.nplusone.report.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Budget;
import io.github.nplusone.RequestReport;

/**
 * The meters of one route, whatever the outcome of its requests. All are there from the
 * first request on: a counter that appears with its first count hides it from
 * {@code rate} and {@code increase}. Thread-safe.
 */
final class RouteMeters {

	private static final double NANOS_PER_SECOND = 1e9;

	private final MeterRegistry registry;

	private final Tags tags;

	private final Map<FindingType, Counter> findings = new EnumMap<>(FindingType.class);

	private final Counter avoidableExecutions;

	private final Counter avoidableDatabaseTime;

	private volatile @Nullable Budget budget;

	private boolean queriesPublished;

	private boolean timePublished;

	RouteMeters(MeterRegistry registry, Tags tags) {
		this.registry = registry;
		this.tags = tags;
		for (FindingType type : FindingType.values()) {
			this.findings.put(type, NPlusOneMeters.findings(registry, tags, type));
		}
		this.avoidableExecutions = NPlusOneMeters.avoidableExecutions(registry, tags);
		this.avoidableDatabaseTime = NPlusOneMeters.avoidableDatabaseTime(registry, tags);
	}

	void record(RequestReport report) {
		BudgetVerdict verdict = report.verdict();
		Budget latest = (verdict != null) ? verdict.budget() : null;
		if (latest != this.budget && !Objects.equals(latest, this.budget)) {
			publish(latest);
		}
		if (!report.findings().reported().isEmpty()) {
			record(report.findings().reported(), report.nested());
		}
	}

	// Seldom more than once: a resolver of the application may change its mind.
	private synchronized void publish(@Nullable Budget latest) {
		this.budget = latest;
		if (latest != null && latest.maxQueries() != null && !this.queriesPublished) {
			this.queriesPublished = true;
			NPlusOneMeters.budgetQueries(this.registry, this.tags, this::maxQueries);
		}
		if (latest != null && latest.maxTime() != null && !this.timePublished) {
			this.timePublished = true;
			NPlusOneMeters.budgetTime(this.registry, this.tags, this::maxSeconds);
		}
	}

	private Number maxQueries() {
		Budget known = this.budget;
		return (known != null && known.maxQueries() != null) ? known.maxQueries() : Double.NaN;
	}

	private Number maxSeconds() {
		Budget known = this.budget;
		return (known != null && known.maxTime() != null) ? seconds(known.maxTime()) : Double.NaN;
	}

	// A budget may be longer than nanoseconds can count.
	private static double seconds(Duration duration) {
		return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
	}

	// The work around it has the same executions, and saves them only once.
	private void record(List<Finding> reported, boolean nested) {
		for (Finding finding : reported) {
			this.findings.get(finding.type()).increment();
			if (!nested) {
				recordAvoidable(finding);
			}
		}
	}

	private void recordAvoidable(Finding finding) {
		int executions = finding.query().executions();
		this.avoidableExecutions.increment(executions - 1);
		this.avoidableDatabaseTime.increment(seconds(finding.query().time()) * (executions - 1) / executions);
	}

}
