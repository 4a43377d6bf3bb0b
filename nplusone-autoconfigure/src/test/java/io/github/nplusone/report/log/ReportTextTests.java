package io.github.nplusone.report.log;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.QueryBudget;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTests {

	private static final Route ROUTE = new Route("GET", "/dashboard");

	private static final QueryBudget BUDGET = new QueryBudget(50, null, "nplusone.budget");

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
		QueryBudget budget = new QueryBudget(50, Duration.ofMillis(500), "here");
		assertThat(this.text.of(Reports.of(ROUTE, 200, Reports.selects(1040), budget)))
			.startsWith("GET /dashboard ran 1040 queries (budget 50, 500 ms) in 1.04 s of database time");
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
	void topRepeatedQueriesStandUnderTheLine() {
		RecordedExecutions executions = new RecordedExecutions(List.of(), List.of(),
				List.of(Reports.repeated("select a from b where c=?", 60), Reports.repeated("select d from e", 3),
						Reports.repeated("select f from g", 2)),
				0);
		assertThat(this.text.of(Reports.of(ROUTE, 200, executions, null)).lines().skip(1))
			.containsExactly("  60 x select a from b where c=?", "  3 x select d from e", "  and 1 more repeated");
	}

	@Test
	void dataSourceIsNamedWhereThereAreSeveral() {
		RecordedExecutions executions = new RecordedExecutions(
				List.of(Reports.count(StatementKind.SELECT, 1, 0),
						new ExecutionCount("archive", StatementKind.SELECT, 2, 0, 0, Duration.ZERO)),
				List.of(), List.of(new RepeatedQuery("archive", StatementKind.SELECT, "select 1", null, 2, 0, 1,
						Duration.ZERO, null, null, QueryApi.JDBC, null)),
				0);
		assertThat(this.text.of(Reports.of(ROUTE, 200, executions, null))).endsWith("2 x select 1 (archive)");
	}

	@Test
	void longColumnListsAreLeftOut() {
		String statement = "select " + "t.column_name,".repeat(30) + "t.id from transactions t where t.account_id=?";
		assertThat(ReportText.shortened(statement)).isEqualTo("select … from transactions t where t.account_id=?");
	}

	@Test
	void longStatementsAreCut() {
		assertThat(ReportText.shortened("update t set " + "column_name=?, ".repeat(30))).hasSize(160).endsWith("…");
	}

	@ParameterizedTest
	@CsvSource({ "400000, 0.4 ms", "9400000, 9.4 ms", "340000000, 340 ms", "1040000000, 1.04 s", "0, 0.0 ms" })
	void durationsReadWell(long nanos, String expected) {
		assertThat(ReportText.duration(Duration.ofNanos(nanos))).isEqualTo(expected);
	}

	@Test
	void durationOfAnyLengthCanBeShown() {
		assertThat(ReportText.duration(Duration.ofDays(300_000))).endsWith(" s");
		assertThat(ReportText.duration(Duration.ofSeconds(Long.MAX_VALUE))).endsWith(" s");
	}

	@Test
	void namesCannotForgeLines() {
		Route route = new Route("GET", "/a\nb\r\u2028c\u0085d\u202ee");
		RecordedExecutions executions = new RecordedExecutions(List.of(), List.of(),
				List.of(Reports.repeated("select \"x\ny\"", 2)), 0);
		assertThat(this.text.of(Reports.of(route, 200, executions, null)).lines())
			.containsExactly("GET /a b  c d e ran 0 queries in 0.0 ms of database time", "  2 x select \"x y\"");
	}

}
