package io.github.nplusone.report.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.FindingType;
import io.github.nplusone.Budget;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Reports;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MetricsRequestReporterTests {

	private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final MetricsRequestReporter reporter = new MetricsRequestReporter(this.registry, 10,
			NPlusOneMeters.QUERY_BUCKETS);

	@Test
	void queriesAndDatabaseTimeAreDistributionsByRoute() {
		this.reporter.report(Reports.of("/users", 101, 50));
		this.reporter.report(Reports.of("/users", 1, 50));
		DistributionSummary queries = this.registry.get("nplusone.request.queries")
			.tags("method", "GET", "uri", "/users", "outcome", "SUCCESS")
			.summary();
		assertThat(queries.count()).isEqualTo(2);
		assertThat(queries.totalAmount()).isEqualTo(102);
		assertThat(queries.getId().getBaseUnit()).isEqualTo("queries");
		assertThat(this.registry.get("nplusone.request.database.time").timer().totalTime(TimeUnit.MILLISECONDS))
			.isEqualTo(102);
	}

	@Test
	void requestsOverBudgetAreCounted() {
		this.reporter.report(Reports.of("/users", 101, 50));
		this.reporter.report(Reports.of("/users", 50, 50));
		assertThat(this.registry.get("nplusone.budget.exceeded").tag("uri", "/users").counter().count()).isOne();
	}

	@Test
	void executionsAreCountedByKindAndDataSource() {
		RecordedExecutions executions = new RecordedExecutions(
				List.of(Reports.count(StatementKind.SELECT, 3, 1),
						new ExecutionCount("archive", StatementKind.INSERT, 2, 0, 200, Duration.ZERO)),
				List.of(), List.of(), 0);
		this.reporter.report(Reports.of(new Route("GET", "/a"), 200, executions, null));
		assertThat(executions("dataSource", "SELECT")).isEqualTo(3);
		assertThat(executions("archive", "INSERT")).isEqualTo(2);
		assertThat(this.registry.get("nplusone.failed.executions").tag("kind", "SELECT").counter().count()).isOne();
	}

	private double executions(String dataSource, String kind) {
		return this.registry.get("nplusone.executions").tags("datasource", dataSource, "kind", kind).counter().count();
	}

	@ParameterizedTest
	@CsvSource({ "/users, 200, /users, SUCCESS", "'', 200, root, SUCCESS", ", 404, NOT_FOUND, CLIENT_ERROR",
			", 302, REDIRECTION, REDIRECTION", ", 500, UNKNOWN, SERVER_ERROR", "/a, 101, /a, INFORMATIONAL",
			"/a, 999, /a, UNKNOWN" })
	void tagsAreThoseOfHttpServerRequests(String pattern, int status, String uri, String outcome) {
		this.reporter.report(Reports.of(new Route("GET", pattern), status, Reports.selects(1), null));
		assertThat(this.registry.get("nplusone.request.queries").tags("uri", uri, "outcome", outcome).summary().count())
			.isOne();
	}

	@Test
	void routesBeyondTheBoundShareOneSeriesAndLoseNothing() {
		for (int i = 0; i < 1_000; i++) {
			this.reporter.report(Reports.of("/route" + i, 2, 50));
		}
		assertThat(this.registry.get("nplusone.request.queries").summaries()).hasSize(11);
		assertThat(this.registry.get("nplusone.request.queries").tag("uri", "OTHER").summary().totalAmount())
			.isEqualTo(2 * 990);
	}

	@Test
	void findingsAreCountedByRouteAndType() {
		this.reporter.report(Reports.of(new Route("GET", "/a"), Reports.selects(41), null,
				Reports.findings(FindingType.N_PLUS_ONE, FindingType.DUPLICATE)));
		assertThat(findings("N_PLUS_ONE")).isOne();
		assertThat(findings("DUPLICATE")).isOne();
		assertThat(findings("REPEATED_WRITE")).isZero();
		Tags route = Tags.of("work", "http", "method", "GET", "uri", "/a");
		assertThat(this.registry.get("nplusone.avoidable.executions").tags(route).counter().count()).isEqualTo(2 * 19);
		assertThat(this.registry.get("nplusone.avoidable.database.time").tags(route).counter().count())
			.isCloseTo(2 * 0.001 * 19 / 20, within(1e-12));
	}

	private double findings(String type) {
		return this.registry.get("nplusone.findings").tags("uri", "/a", "type", type).counter().count();
	}

	@Test
	void budgetIsAGaugeOfEachRouteThatHasOne() {
		this.reporter.report(Reports.of("/a", 1, 50));
		this.reporter.report(Reports.of("/a", 1, 60));
		this.reporter
			.report(Reports.of(new Route("GET", "/b"), 200, Reports.selects(1), new Budget(null, LONGEST, "")));
		this.reporter.report(Reports.of(new Route("GET", "/c"), 200, Reports.selects(1), null));
		assertThat(this.registry.get("nplusone.budget.queries").gauges()).hasSize(1);
		assertThat(this.registry.get("nplusone.budget.queries").tag("uri", "/a").gauge().value()).isEqualTo(60);
		assertThat(this.registry.get("nplusone.budget.time").gauges()).hasSize(1);
		assertThat(this.registry.get("nplusone.budget.time").tag("uri", "/b").gauge().value())
			.isEqualTo(LONGEST.getSeconds(), within(1.0));
	}

	@Test
	void budgetThatIsGoneHasNoGaugeValue() {
		this.reporter.report(Reports.of("/a", 1, 50));
		this.reporter.report(Reports.of(new Route("GET", "/a"), 200, Reports.selects(1), null));
		assertThat(this.registry.get("nplusone.budget.queries").gauge().value()).isNaN();
		this.reporter.report(Reports.of("/a", 1, 70));
		assertThat(this.registry.get("nplusone.budget.queries").gauge().value()).isEqualTo(70);
	}

	@Test
	void otherWorkIsToldApartByItsKind() {
		this.reporter.report(Reports.of(Route.ofWork("recorded", "export"), 0, Reports.selects(3), null));
		assertThat(this.registry.get("nplusone.request.queries")
			.tags("work", "recorded", "method", "none", "uri", "export")
			.summary()
			.totalAmount()).isEqualTo(3);
	}

	@Test
	void executionsOfAPartAreCountedWithTheWhole() {
		RequestReport part = Reports.nested(Route.ofWork("recorded", "part"), Reports.selects(3));
		this.reporter.report(part);
		this.reporter.report(Reports.of(new Route("GET", "/a"), 200, Reports.selects(5), null));
		assertThat(this.registry.get("nplusone.request.queries").summaries()).hasSize(2);
		assertThat(executions("dataSource", "SELECT")).isEqualTo(5);
	}

}
