package io.github.nplusone.report.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.nplusone.FindingType;
import io.github.nplusone.Budget;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

class RouteHistoriesTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private final RouteHistories histories = histories(3);

	@Test
	void routesAreRankedByDatabaseTime() {
		report("/cheap", 2);
		report("/costly", 9);
		report("/cheap", 2);
		assertThat(this.histories.summaries()).extracting(RouteSummary::id).containsExactly("GET/costly", "GET/cheap");
	}

	@Test
	void verdictsAreCounted() {
		this.histories.report(Reports.of("/users", 5, 5));
		this.histories.report(Reports.of("/users", 6, 5));
		this.histories.report(Reports.of("/users", 7, 5));
		report("/users", 1);
		assertThat(summary("/users").verdicts()).isEqualTo(new Verdicts(1, 2, 1));
	}

	@Test
	void budgetIsTheLatest() {
		this.histories.report(Reports.of("/users", 5, 5));
		this.histories.report(Reports.of("/users", 5, 9));
		assertThat(summary("/users").budget())
			.isEqualTo(new BudgetDescription(9, null, null, null, null, null, null, "nplusone.budget"));
	}

	@Test
	void databaseTimeIsThatOfAllRequests() {
		report("/users", 2);
		report("/users", 5);
		assertThat(summary("/users").databaseTimeMs()).isEqualTo(new DatabaseTimes(3.5, 5, 7));
	}

	@Test
	void routesBeyondTheLimitAreCounted() {
		for (int i = 0; i < 5; i++) {
			report("/" + i, 1);
		}
		report("/0", 1);
		assertThat(this.histories.summaries()).extracting(RouteSummary::route)
			.containsExactly("GET /0", "GET /1", "GET /2");
		assertThat(this.histories.dropped()).isEqualTo(2);
		assertThat(this.histories.totals().requests()).isEqualTo(6);
	}

	@Test
	void routeIsFoundByIdentifierAsWellAsByPattern() {
		report("/users/{id}", 1);
		assertThat(this.histories.detail("GET/users/:id")).isNotNull()
			.isEqualTo(this.histories.detail("GET/users/{id}"))
			.isEqualTo(this.histories.detail("/GET/users/{id}/"));
		assertThat(this.histories.detail("GET/users/{name}")).isNull();
	}

	@Test
	void identifierGoesBeforePattern() {
		report("/", 1);
		assertThat(this.histories.detail("GET").summary().pattern()).isEqualTo("/");
		report(null, 1);
		assertThat(this.histories.detail("GET").summary().pattern()).isNull();
		assertThat(this.histories.detail("GET~2f").summary().pattern()).isEqualTo("/");
	}

	@Test
	void resetForgetsEverything() {
		for (int i = 0; i < 5; i++) {
			report("/" + i, 1);
		}
		this.histories.reset();
		assertThat(this.histories.totals()).isEqualTo(new Totals(0, 0, 0, 0));
		assertThat(this.histories.dropped()).isZero();
	}

	@Test
	void resetOfARouteLeavesTheOthers() {
		report("/users/{id}", 1);
		report("/users/me", 1);
		this.histories.reset("GET/users/{id}");
		this.histories.reset("GET/unknown");
		assertThat(this.histories.summaries()).extracting(RouteSummary::id).containsExactly("GET/users/me");
	}

	@Test
	void totalsAddUpAllRoutes() {
		this.histories.report(Reports.of("/users", 6, 5));
		this.histories.report(Reports.of(new Route("GET", "/books"), Reports.selects(20), new Budget(5, null, "here"),
				Reports.findings(FindingType.N_PLUS_ONE, FindingType.DUPLICATE)));
		assertThat(this.histories.totals()).isEqualTo(new Totals(2, 2, 2, 2));
	}

	@Test
	void nothingIsLostBetweenThreads() throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		for (int i = 0; i < 20_000; i++) {
			int number = i;
			threads.execute(() -> report("/" + number % 5, number % 200));
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		assertThat(this.histories.summaries()).hasSize(3)
			.allSatisfy((summary) -> assertThat(summary.requests()).isEqualTo(4_000));
		assertThat(this.histories.dropped()).isEqualTo(8_000);
	}

	@Test
	void noRouteIsSeenWithoutARequest() throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		for (int i = 0; i < 5_000; i++) {
			threads.execute(() -> report("/users", 1));
			threads.execute(this.histories::reset);
			assertThat(this.histories.summaries()).allSatisfy((summary) -> {
				assertThat(summary.requests()).isPositive();
				assertThat(summary.queries().min()).isOne();
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
	}

	private RouteSummary summary(String pattern) {
		return this.histories.detail("GET" + pattern).summary();
	}

	private void report(String pattern, int queries) {
		this.histories.report(Reports.of(new Route("GET", pattern), 200, Reports.selects(queries), null));
	}

	private static RouteHistories histories(int maxRoutes) {
		return new RouteHistories(new EndpointProperties(maxRoutes, 10), Clock.fixed(NOON, ZoneOffset.UTC));
	}

}
