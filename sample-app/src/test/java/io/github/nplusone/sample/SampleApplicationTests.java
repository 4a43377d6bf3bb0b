package io.github.nplusone.sample;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the start page promises.
 */
class SampleApplicationTests {

	private static RunningSample sample;

	@BeforeAll
	static void start() {
		sample = new RunningSample();
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@ParameterizedTest
	@CsvSource({ "/users, 101", "/users/fetched, 1", "/dashboard, 847", "/dashboard/fetched, 4" })
	void everyAnswerSaysHowManyQueriesItTook(String path, String queries) throws Exception {
		HttpResponse<byte[]> response = sample.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().allValues("X-Query-Count")).containsExactly(queries);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users", "/dashboard" })
	void fetchedAnswerIsTheNaiveOneByteForByte(String path) throws Exception {
		assertThat(sample.get(path + "/fetched").body()).isEqualTo(sample.get(path).body());
	}

	@Test
	void dashboardShowsEveryRelation() throws Exception {
		assertThat(new String(sample.get("/dashboard").body(), StandardCharsets.UTF_8)).startsWith("""
				[{"number":"AC-1001","balance":482.50,"owner":"Aisha Keller","department":"Sales",\
				"limit":2500.00,"openAlerts":0,"recentTransactions":[\
				{"amount":12.50,"category":"Flights","merchant":"Alder Airways","city":"Amsterdam"},""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/index.html", "/actuator/health", "/actuator/metrics", "/actuator/nplusone",
			"/actuator/prometheus" })
	void answers(String path) throws Exception {
		assertThat(sample.get(path).statusCode()).isEqualTo(200);
	}

}
