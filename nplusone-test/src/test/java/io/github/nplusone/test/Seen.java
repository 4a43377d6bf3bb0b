package io.github.nplusone.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.Budget;
import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.Outcome;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;
import io.github.nplusone.SuppressedFinding;

/**
 * Reports of requests for tests.
 */
public final class Seen {

	/**
	 * A line of this module.
	 */
	public static final CallSite LINE = new CallSite("io.github.nplusone.test.Seen", "line", "Seen.java", 42);

	private Seen() {
	}

	public static RequestReport request(String pattern, int queries, Finding... findings) {
		return request(pattern, queries, new Findings(List.of(findings), List.of(), List.of()));
	}

	public static RequestReport request(String pattern, int queries, Findings findings) {
		return report(new Route("GET", pattern), queries, findings, null);
	}

	public static RequestReport overBudget(String pattern, int queries) {
		return report(new Route("GET", pattern), queries, Findings.NONE, new Budget(queries - 1, null, "test"));
	}

	public static RequestReport report(Route route, int queries, Findings findings, Budget budget) {
		RecordedExecutions executions = new RecordedExecutions(
				List.of(new ExecutionCount("dataSource", StatementKind.SELECT, queries, 0, 0, Duration.ZERO)),
				List.of(), List.of(), 0);
		return new RequestReport(route, Outcome.SUCCESS, 200, Instant.EPOCH, Duration.ZERO, false, executions,
				(budget != null) ? budget.judge(executions) : null, findings);
	}

	public static Finding association(String attribute, int repeats) {
		return new Finding(FindingType.N_PLUS_ONE,
				query("select * from " + attribute, null, repeats, LINE,
						new Association("com.example.Author", attribute, AssociationType.ONE_TO_MANY, false, 1, false)),
				null, "fetch it with the parent");
	}

	public static Finding table(FindingType type, String fingerprint, String table, CallSite callSite) {
		return new Finding(type, query(fingerprint, table, 3, callSite, null), null, null);
	}

	public static Findings suppressed(Finding finding, String reason) {
		return new Findings(List.of(), List.of(),
				List.of(new SuppressedFinding(finding, reason, "nplusone.detection.ignore[0]")));
	}

	private static RepeatedQuery query(String fingerprint, String table, int repeats, CallSite callSite,
			Association association) {
		return new RepeatedQuery("dataSource", StatementKind.SELECT, fingerprint, table, false, repeats, 0, 1, repeats,
				Duration.ZERO, callSite, association, QueryApi.JPA, null);
	}

}
