package io.github.nplusone.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Budget;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.Outcome;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;
import io.github.nplusone.SuppressedFinding;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What every {@link RequestReporter} has to bear: each report that there can be, from
 * many threads at once. Extend it, and its tests run for the reporter of yours:
 *
 * <pre class="code">
 * class AuditReporterTests extends RequestReporterContract {
 *
 *     protected RequestReporter reporter() {
 *         return new AuditReporter();
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public abstract class RequestReporterContract {

	private static final RecordedExecutions NOTHING = new RecordedExecutions(List.of(), List.of(), List.of(), 0);

	private static final Budget BUDGET = new Budget(3, Duration.ofMillis(1), "nplusone.budget");

	/**
	 * The reporter to test.
	 * @return a reporter, new or not
	 */
	protected abstract RequestReporter reporter();

	@Test
	protected void bearsRequestThatKeptItsBudget() {
		bears(report(new Route("GET", "/users/{id}"), 200, executions(2), BUDGET, Findings.NONE));
	}

	@Test
	protected void bearsRequestOverItsBudget() {
		bears(report(new Route("GET", "/users"), 200, executions(20), BUDGET, findings()));
	}

	@Test
	protected void bearsRequestWithoutBudget() {
		bears(report(new Route("GET", "/users"), 200, executions(20), null, findings()));
	}

	@Test
	protected void bearsBudgetWithoutLimits() {
		bears(report(new Route("GET", "/users"), 200, executions(20), new Budget(null, null, "none"), Findings.NONE));
	}

	@Test
	protected void bearsRequestWithoutQueries() {
		bears(report(new Route("DELETE", "/users/{id}"), 204, NOTHING, BUDGET, Findings.NONE));
	}

	@Test
	protected void bearsRequestWithoutRoute() {
		bears(report(new Route("UNKNOWN", null), 404, NOTHING, BUDGET, Findings.NONE));
	}

	@Test
	protected void bearsEveryOutcome() {
		for (int status : new int[] { 0, 100, 200, 302, 404, 500, 999 }) {
			bears(report(new Route("GET", "/users"), status, executions(1), BUDGET, Findings.NONE));
		}
	}

	@Test
	protected void bearsWorkThatIsNoRequest() {
		bears(new RequestReport(Route.ofWork(Route.RECORDED, "export"), Outcome.ERROR, 0, Instant.now(), Duration.ZERO,
				true, executions(4), null, findings()));
		bears(new RequestReport(new Route("tasks.scheduled.execution", null, null), Outcome.SUCCESS, 0, Instant.EPOCH,
				Duration.ofDays(1), false, executions(4), null, Findings.NONE));
	}

	@Test
	protected void bearsTextWithLineBreaks() {
		bears(report(Route.ofWork("work", "first\nsecond"), 200, executions(20), BUDGET, findings()));
	}

	/**
	 * Reports come from many threads at once.
	 * @throws InterruptedException if the test is stopped
	 */
	@Test
	protected void bearsManyThreads() throws InterruptedException {
		RequestReporter reporter = reporter();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<?>> results = new ArrayList<>();
			for (int i = 0; i < 1_000; i++) {
				RequestReport report = report(new Route("GET", "/route" + i % 20), 200, executions(i % 10), BUDGET,
						(i % 3 == 0) ? findings() : Findings.NONE);
				results.add(threads.submit(() -> reporter.report(report)));
			}
			for (Future<?> result : results) {
				assertThatCode(() -> get(result)).as("report from many threads").doesNotThrowAnyException();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void get(Future<?> result) throws Throwable {
		try {
			result.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() != null) ? ex.getCause() : ex;
		}
	}

	private void bears(RequestReport report) {
		RequestReporter reporter = reporter();
		assertThatCode(() -> reporter.report(report)).as("report of %s", report.route()).doesNotThrowAnyException();
		assertThatCode(() -> reporter.report(report)).as("another report of %s", report.route())
			.doesNotThrowAnyException();
	}

	private static RequestReport report(Route route, int status, RecordedExecutions executions, @Nullable Budget budget,
			Findings findings) {
		return new RequestReport(route, Outcome.ofStatus(status), status, Instant.now(), Duration.ofMillis(12), false,
				executions, (budget != null) ? budget.judge(executions) : null, findings);
	}

	private static RecordedExecutions executions(int number) {
		Duration time = Duration.ofMillis(number);
		List<ExecutionCount> counts = Stream.of(StatementKind.values())
			.map((kind) -> new ExecutionCount("dataSource", kind, number, number / 2, number, time))
			.toList();
		return new RecordedExecutions(counts, List.of(
				new ExecutedStatement("dataSource", StatementKind.SELECT, "select ? from users where id = ?", "users",
						false, number, time, null),
				new ExecutedStatement("other", StatementKind.OTHER, "", null, true, number, Duration.ZERO, null)),
				(number > 1) ? List.of(repeated(number)) : List.of(), number);
	}

	private static RepeatedQuery repeated(int number) {
		return new RepeatedQuery("dataSource", StatementKind.SELECT, "select ? from users where id = ?", null, false,
				number, 0, 1, number, Duration.ofMillis(number), null, null, QueryApi.JDBC, null);
	}

	private static Findings findings() {
		Finding bare = new Finding(FindingType.N_PLUS_ONE, repeated(20), null, null);
		List<Finding> reported = Stream.of(FindingType.values())
			.map((type) -> new Finding(type, repeated(20), new RepeatRange(2, 20, 7), "do it at once"))
			.toList();
		return new Findings(reported, List.of(bare), List.of(new SuppressedFinding(bare, "a reason", "a place")));
	}

}
