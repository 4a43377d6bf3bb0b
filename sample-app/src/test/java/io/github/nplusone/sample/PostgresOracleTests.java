package io.github.nplusone.sample;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RequestReport;
import io.github.nplusone.sample.JdbcCase.Numbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What we count is what a PostgreSQL server counts.
 */
class PostgresOracleTests {

	private static PostgresServer server;

	private static RunningSample sample;

	@BeforeAll
	static void start() throws Exception {
		server = new PostgresServer();
		server.prepare(JdbcCases.SCHEMA);
		sample = new RunningSample(List.of(SampleApplication.class, Reports.class, JdbcCaseRoutes.class),
				"--spring.profiles.active=postgres", "--spring.datasource.url=" + server.url());
	}

	@AfterAll
	static void stop() throws Exception {
		sample.close();
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "/users, 101", "/users/fetched, 1", "/dashboard, 847", "/dashboard/fetched, 4" })
	void headerAndReportCountWhatTheServerExecuted(String path, int queries) throws Exception {
		assertThat(numbersOf(path)).isEqualTo(new Numbers(queries, 0, 0, queries, 0));
	}

	@ParameterizedTest
	@MethodSource
	void everyWayToExecuteIsCounted(JdbcCase jdbcCase) throws Exception {
		assertThat(numbersOf("/cases/" + jdbcCase.name())).as(() -> "the server executed " + calls())
			.isEqualTo(jdbcCase.numbers());
	}

	static Stream<JdbcCase> everyWayToExecuteIsCounted() {
		return JdbcCases.all();
	}

	private static Numbers numbersOf(String path) throws Exception {
		server.forget();
		HttpResponse<byte[]> response = sample.get(path);
		RequestReport report = sample.bean(Reports.class).next();
		int queries = report.executions().queries();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().allValues("X-Query-Count")).containsExactly(Integer.toString(queries));
		return new Numbers(queries, report.executions().failures(), batchEntries(report), sum(), server.errors());
	}

	private static long batchEntries(RequestReport report) {
		return report.executions().counts().stream().mapToLong(ExecutionCount::batchEntries).sum();
	}

	private static long sum() throws Exception {
		return server.calls().values().stream().mapToLong(Long::longValue).sum();
	}

	private static String calls() {
		try {
			return server.calls().toString();
		}
		catch (Exception ex) {
			return ex.toString();
		}
	}

}
