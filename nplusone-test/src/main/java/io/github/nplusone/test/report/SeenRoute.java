package io.github.nplusone.test.report;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Finding;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.test.baseline.BaselineRun;

/**
 * What the tests have shown of one route. Guarded by the {@link SeenRoutes} that holds
 * it.
 */
final class SeenRoute {

	private final Route route;

	private final SortedSet<String> tests = new TreeSet<>();

	// Keyed by itself: of the same findings the one with most executions.
	private final SortedMap<SeenFinding, SeenFinding> findings = new TreeMap<>(SeenFinding.order());

	private int requests;

	private int fewestQueries = Integer.MAX_VALUE;

	private int mostQueries;

	private int overBudget;

	private @Nullable Integer budget;

	SeenRoute(Route route) {
		this.route = route;
	}

	void add(RequestReport report, Collection<String> tests, BaselineRun baseline) {
		this.requests++;
		this.tests.addAll(tests);
		this.fewestQueries = Math.min(this.fewestQueries, report.executions().queries());
		this.mostQueries = Math.max(this.mostQueries, report.executions().queries());
		add(report.verdict());
		report.findings().reported().forEach((finding) -> add(reported(finding, baseline)));
		report.findings().latent().forEach((finding) -> add(SeenFinding.latent(finding)));
		report.findings().suppressed().forEach((finding) -> add(SeenFinding.suppressed(finding)));
	}

	private void add(@Nullable BudgetVerdict verdict) {
		if (verdict != null) {
			this.budget = verdict.budget().maxQueries();
			this.overBudget += (verdict.excessQueries() > 0) ? 1 : 0;
		}
	}

	private SeenFinding reported(Finding finding, BaselineRun baseline) {
		boolean compared = baseline.inUse() && this.route.work().equals(Route.HTTP);
		return new SeenFinding(finding, FindingState.REPORTED, null,
				compared ? baseline.knows(this.route, finding) : null);
	}

	private void add(SeenFinding seen) {
		this.findings.merge(seen, seen, SeenFinding::most);
	}

	Route route() {
		return this.route;
	}

	SortedSet<String> tests() {
		return this.tests;
	}

	List<SeenFinding> findings() {
		return List.copyOf(this.findings.values());
	}

	int requests() {
		return this.requests;
	}

	int fewestQueries() {
		return this.fewestQueries;
	}

	int mostQueries() {
		return this.mostQueries;
	}

	int overBudget() {
		return this.overBudget;
	}

	@Nullable Integer budget() {
		return this.budget;
	}

}
