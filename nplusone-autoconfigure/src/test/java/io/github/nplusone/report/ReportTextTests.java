package io.github.nplusone.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.Repeated;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTests {

	private static final Route ROUTE = new Route("GET", "/dashboard");

	private static final Budget BUDGET = new Budget(50, null, "nplusone.budget");

	private static final CallSite DASHBOARD = new CallSite("com.example.ops.DashboardController", "dashboard",
			"DashboardController.java", 42);

	private final ReportText text = new ReportText(2);

	@Test
	void oneLineSaysWhatRanAgainstWhichBudget() {
		RecordedExecutions executions = new RecordedExecutions(
				List.of(Reports.count(StatementKind.SELECT, 840, 2), Reports.count(StatementKind.UPDATE, 7, 0)),
				List.of(), List.of(), 0);
		assertThat(this.text.of(Reports.of(ROUTE, 200, executions, BUDGET)))
			.isEqualTo("GET /dashboard ran 847 queries (budget 50) in 847 ms of database time: "
					+ "840 SELECT, 7 UPDATE, of which 2 failed");
	}

	@Test
	void timeBudgetIsShownBesideQueries() {
		Budget budget = new Budget(50, Duration.ofMillis(500), "here");
		assertThat(this.text.of(Reports.of(ROUTE, 200, Reports.selects(1040), budget)))
			.startsWith("GET /dashboard ran 1040 queries (budget 50; budget 500 ms) in 1.04 s of database time");
	}

	@Test
	void onlyExceededLimitsAreShownOfABudgetThatWasNotKept() {
		Budget budget = new Budget(50, Duration.ofSeconds(9), null, 2, null, BudgetAction.LOG, null, "here");
		assertThat(this.text.of(Reports.of(ROUTE, 200, Reports.selects(4), budget)))
			.startsWith("GET /dashboard ran 4 queries (4 selects, budget 2) in");
		assertThat(this.text.of(Reports.of(ROUTE, 200, Reports.selects(1), budget)))
			.startsWith("GET /dashboard ran 1 query (budget 50, 9.00 s, 2 selects) in");
	}

	@Test
	void refusedQueriesAreShown() {
		RecordedExecutions executions = new RecordedExecutions(List.of(Reports.count(StatementKind.SELECT, 5, 0)),
				List.of(), List.of(), 0, 1);
		assertThat(this.text.of(Reports.of(ROUTE, 500, executions, new Budget(5, null, "here"))))
			.startsWith("GET /dashboard ran 5 queries (1 more refused, budget 5) in");
		Budget ceiling = new Budget(50, null, null, null, null, BudgetAction.LOG, 5, "here");
		assertThat(this.text.of(Reports.of(ROUTE, 503, executions, ceiling)))
			.startsWith("GET /dashboard ran 5 queries (stopped at the ceiling of 5) in");
	}

	@Test
	void singleQueryWithoutBudgetReadsWell() {
		assertThat(this.text.of(Reports.of(ROUTE, 200, Reports.selects(1), null)))
			.isEqualTo("GET /dashboard ran 1 query in 1.0 ms of database time: 1 SELECT");
	}

	@Test
	void requestWithoutQueriesReadsWell() {
		RecordedExecutions nothing = new RecordedExecutions(List.of(), List.of(), List.of(), 0);
		assertThat(this.text.of(Reports.of(new Route("GET", null), 404, nothing, null)))
			.isEqualTo("GET (no route) ran 0 queries in 0.0 ms of database time");
	}

	@Test
	void findingSaysWhatFromWhereOfWhichAssociationHowToFix() {
		Finding finding = new Finding(FindingType.N_PLUS_ONE,
				new Repeated("select … from transactions where account_id=?", 60)
					.association(new Association("com.example.Account", "transactions", AssociationType.ONE_TO_MANY,
							false, 1, true))
					.at(DASHBOARD)
					.build(),
				new RepeatRange(3, 60, 9), "fetch it with the parent");
		assertThat(under(finding)).containsExactly(
				"  N+1  60 x select … from transactions where account_id=?  Account.transactions (lazy collection)",
				"       at com.example.ops.DashboardController.dashboard(DashboardController.java:42)",
				"       grows with the data: 3 to 60 repeats seen", "       fix: fetch it with the parent");
	}

	@Test
	void findingOfAnExplicitQueryNamesTheMethodThatWasCalled() {
		Finding finding = new Finding(FindingType.DUPLICATE,
				new Repeated("select a", 5).at(DASHBOARD)
					.api(QueryApi.SPRING_DATA_JPA, "BookRepository.findById")
					.build(),
				new RepeatRange(5, 5, 3), null);
		assertThat(under(finding)).containsExactly("  duplicate  5 x select a",
				"       at com.example.ops.DashboardController.dashboard(DashboardController.java:42)"
						+ " calls BookRepository.findById",
				"       5 repeats in each of 3 requests so far");
	}

	@Test
	void aFewRequestsAreNotAlways() {
		assertThat(under(new Finding(FindingType.REPEATED_WRITE, Reports.repeated("insert a", 5),
				new RepeatRange(5, 5, 2), null)))
			.containsExactly("  repeated write  5 x insert a");
	}

	@ParameterizedTest
	@CsvSource({ "TO_ONE, false, lazy to-one", "TO_ONE, true, eager to-one", "ONE_TO_MANY, true, eager collection",
			"MANY_TO_MANY, false, lazy many-to-many", "ELEMENT_COLLECTION, false, lazy element collection",
			"INVERSE_ONE_TO_ONE, true, inverse one-to-one" })
	void associationsAreNamedAfterTheirKind(AssociationType type, boolean eager, String expected) {
		Association association = new Association("com.example.Account", "other", type, eager, 1, false);
		assertThat(under(new Finding(FindingType.N_PLUS_ONE,
				new Repeated("select a", 5).association(association).build(), null, null)))
			.containsExactly("  N+1  5 x select a  Account.other (" + expected + ")");
	}

	@Test
	void findingsBeyondTheLimitAreCounted() {
		Findings findings = Reports.findings(FindingType.N_PLUS_ONE, FindingType.DUPLICATE, FindingType.REPEATED_WRITE);
		assertThat(this.text.of(Reports.of(ROUTE, Reports.selects(60), BUDGET, findings)).lines().skip(1))
			.containsExactly("  N+1  20 x select N_PLUS_ONE", "  duplicate  20 x select DUPLICATE",
					"  and 1 more findings");
	}

	@Test
	void suppressedFindingShowsItsReason() {
		Finding finding = new Finding(FindingType.N_PLUS_ONE, Reports.repeated("select a", 20), null, "fix it");
		Findings findings = new Findings(List.of(), List.of(),
				List.of(new SuppressedFinding(finding, "Five rows at most", "nplusone.detection.ignore[0]")));
		assertThat(this.text.of(Reports.of(ROUTE, Reports.selects(20), BUDGET, findings)).lines().skip(1))
			.containsExactly("  suppressed  N+1  20 x select a",
					"       by nplusone.detection.ignore[0]: Five rows at most");
	}

	@Test
	void slowestStatementsStandUnderExceededTime() {
		RecordedExecutions executions = new RecordedExecutions(List.of(Reports.count(StatementKind.SELECT, 900, 0)),
				List.of(new ExecutedStatement("dataSource", StatementKind.SELECT, "select a", "b", false, 1,
						Duration.ofMillis(870), null)),
				List.of(), 0);
		Budget budget = new Budget(null, Duration.ofMillis(500), "here");
		assertThat(this.text.of(Reports.of(ROUTE, executions, budget, Findings.NONE)).lines().skip(1))
			.containsExactly("  most time was spent in", "  870 ms  1 x select a");
	}

	@Test
	void dataSourceIsNamedWhereThereAreSeveral() {
		RecordedExecutions executions = new RecordedExecutions(
				List.of(Reports.count(StatementKind.SELECT, 1, 0),
						new ExecutionCount("archive", StatementKind.SELECT, 2, 0, 0, Duration.ZERO)),
				List.of(), List.of(), 0);
		assertThat(this.text.of(Reports.of(ROUTE, executions, null, Reports.findings(FindingType.N_PLUS_ONE))))
			.endsWith("20 x select N_PLUS_ONE  (dataSource)");
	}

	@Test
	void longColumnListsAreLeftOut() {
		String statement = "select " + "t.column_name,".repeat(30) + "t.id from transactions t where t.account_id=?";
		assertThat(Texts.statement(statement)).isEqualTo("select … from transactions t where t.account_id=?");
	}

	@Test
	void longStatementsAreCut() {
		assertThat(Texts.statement("update t set " + "column_name=?, ".repeat(30))).hasSize(160).endsWith("…");
	}

	@ParameterizedTest
	@CsvSource({ "400000, 0.4 ms", "9400000, 9.4 ms", "340000000, 340 ms", "1040000000, 1.04 s", "0, 0.0 ms" })
	void durationsReadWell(long nanos, String expected) {
		assertThat(Texts.duration(Duration.ofNanos(nanos))).isEqualTo(expected);
	}

	@Test
	void durationOfAnyLengthCanBeShown() {
		assertThat(Texts.duration(Duration.ofDays(300_000))).endsWith(" s");
		assertThat(Texts.duration(Duration.ofSeconds(Long.MAX_VALUE))).endsWith(" s");
	}

	@Test
	void namesCannotForgeLines() {
		Route route = new Route("GET", "/a\nb\r\u2028c\u0085d\u202ee");
		Finding finding = new Finding(FindingType.DUPLICATE, Reports.repeated("select \"x\ny\"", 2), null, "a\nb");
		assertThat(this.text.of(Reports.of(route, Reports.selects(0), null, findings(finding))).lines())
			.containsExactly("GET /a b  c d e ran 0 queries in 0.0 ms of database time",
					"  duplicate  2 x select \"x y\"", "       fix: a b");
	}

	private Stream<String> under(Finding finding) {
		return this.text.of(Reports.of(ROUTE, Reports.selects(60), BUDGET, findings(finding))).lines().skip(1);
	}

	private static Findings findings(Finding... findings) {
		return new Findings(List.of(findings), List.of(), List.of());
	}

}
