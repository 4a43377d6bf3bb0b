package io.github.nplusone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reports for tests.
 */
public final class Reports {

	private Reports() {
	}

	public static RequestReport of(Route route, int status, RecordedExecutions executions, QueryBudget budget) {
		return new RequestReport(route, status, Instant.EPOCH, Duration.ofMillis(5), executions,
				(budget != null) ? budget.judge(executions) : null, Findings.NONE);
	}

	public static RequestReport of(String path, int queries, int maxQueries) {
		return of(new Route("GET", path), 200, selects(queries), new QueryBudget(maxQueries, null, "nplusone.budget"));
	}

	public static RecordedExecutions selects(int number) {
		return new RecordedExecutions(List.of(count(StatementKind.SELECT, number, 0)), List.of(), List.of(), 0);
	}

	public static ExecutionCount count(StatementKind kind, int executions, int failures) {
		return new ExecutionCount("dataSource", kind, executions, failures, 0, Duration.ofMillis(executions));
	}

	public static RepeatedQuery repeated(String fingerprint, int executions) {
		return new RepeatedQuery("dataSource", StatementKind.SELECT, fingerprint, null, executions, 0, executions,
				Duration.ofMillis(1), null, null, QueryApi.JDBC, null);
	}

}
