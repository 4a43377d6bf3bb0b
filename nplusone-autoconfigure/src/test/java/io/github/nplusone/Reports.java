package io.github.nplusone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports for tests.
 */
public final class Reports {

	private Reports() {
	}

	public static RequestReport of(Route route, int status, RecordedExecutions executions, Budget budget) {
		return new RequestReport(route, Outcome.ofStatus(status), status, Instant.EPOCH, Duration.ofMillis(5), false,
				executions, (budget != null) ? budget.judge(executions) : null, Findings.NONE);
	}

	public static RequestReport of(Route route, RecordedExecutions executions, Budget budget, Findings findings) {
		return new RequestReport(route, Outcome.SUCCESS, 200, Instant.EPOCH, Duration.ofMillis(5), false, executions,
				(budget != null) ? budget.judge(executions) : null, findings);
	}

	public static RequestReport nested(Route route, RecordedExecutions executions) {
		return new RequestReport(route, Outcome.SUCCESS, 0, Instant.EPOCH, Duration.ofMillis(5), true, executions, null,
				Findings.NONE);
	}

	public static RequestReport of(String path, int queries, int maxQueries) {
		return of(new Route("GET", path), 200, selects(queries), new Budget(maxQueries, null, "nplusone.budget"));
	}

	public static RecordedExecutions selects(int number) {
		return new RecordedExecutions(List.of(count(StatementKind.SELECT, number, 0)), List.of(), List.of(), 0);
	}

	public static ExecutionCount count(StatementKind kind, int executions, int failures) {
		return new ExecutionCount("dataSource", kind, executions, failures, 0, Duration.ofMillis(executions));
	}

	public static RepeatedQuery repeated(String fingerprint, int executions) {
		return new Repeated(fingerprint, executions).build();
	}

	public static Findings findings(FindingType... types) {
		return new Findings(
				Stream.of(types).map((type) -> new Finding(type, repeated("select " + type, 20), null, null)).toList(),
				List.of(), List.of());
	}

	public static Findings latent() {
		return new Findings(List.of(),
				List.of(new Finding(FindingType.N_PLUS_ONE, repeated("select a", 2), null, null)), List.of());
	}

	public static RecordedExecutions repeating(RepeatedQuery... queries) {
		return new RecordedExecutions(List.of(), List.of(), List.of(queries), 0);
	}

}
