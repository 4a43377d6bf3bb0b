package io.github.nplusone.sample;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever fails in us, beside us or under us, requests are answered as if we weren't
 * there.
 */
@ExtendWith(OutputCaptureExtension.class)
class FaultTests {

	private static final int REQUESTS = 10;

	private static RunningSample without;

	private static RunningSample with;

	@BeforeAll
	static void start() {
		without = start(Reports.class, "--nplusone.enabled=false");
		with = start(Reports.class);
	}

	@AfterAll
	static void stop() {
		without.close();
		with.close();
	}

	private static RunningSample start(Class<?> addition, String... arguments) {
		return new RunningSample(List.of(WithoutJpa.class, FaultyDriverCases.class, Reports.class, addition),
				arguments);
	}

	@ParameterizedTest
	@MethodSource
	void faultOfTheDriverIsPassedOnAsItIs(String name) throws Exception {
		Answer expected = Answer.of(without.get("/faults/" + name));
		assertThat(Answer.of(with.get("/faults/" + name))).isEqualTo(expected);
		assertThat(with.bean(Reports.class).next().status()).isEqualTo(200);
	}

	static Set<String> faultOfTheDriverIsPassedOnAsItIs() {
		return FaultyDriverCases.CASES.keySet();
	}

	@ParameterizedTest
	@MethodSource
	void faultOfAnAdditionIsLoggedOnce(Class<?> addition, CapturedOutput output) throws Exception {
		try (RunningSample sample = start(addition)) {
			assertAnswersAreSound(sample);
			assertThat(queries(sample)).containsOnly(0, 1).hasSize(2 * REQUESTS);
		}
		assertThat(warnings(output)).singleElement().asString().contains(addition.getName());
	}

	static Stream<Class<?>> faultOfAnAdditionIsLoggedOnce() {
		return Stream.of(Faults.ThrowingReporter.class, Faults.CheckedReporter.class, Faults.ChangingReporter.class,
				Faults.ThrowingResolver.class, Faults.CheckedResolver.class);
	}

	@Test
	void faultOfARecordingIsLoggedOnce(CapturedOutput output) throws Exception {
		try (RunningSample sample = start(Faults.DamagedRecording.class)) {
			assertAnswersAreSound(sample);
			assertThat(queries(sample)).containsOnly(0).hasSize(2 * REQUESTS);
		}
		assertThat(warnings(output)).singleElement().asString().contains("Could not record an execution");
	}

	private static void assertAnswersAreSound(RunningSample sample) throws Exception {
		for (String path : List.of("/sound", "/empty")) {
			Answer expected = Answer.of(without.get(path));
			for (int i = 0; i < REQUESTS; i++) {
				assertThat(Answer.of(sample.get(path))).isEqualTo(expected);
			}
		}
	}

	private static List<Integer> queries(RunningSample sample) throws Exception {
		List<Integer> queries = new ArrayList<>();
		for (int i = 0; i < 2 * REQUESTS; i++) {
			queries.add(sample.bean(Reports.class).next().executions().queries());
		}
		return queries;
	}

	// Tomcat warns of a pool that stops a little later than it.
	private static Stream<String> warnings(CapturedOutput output) {
		return output.toString()
			.lines()
			.filter((line) -> line.contains(" WARN ") || line.contains(" ERROR "))
			.filter((line) -> !line.contains("WebappClassLoaderBase"));
	}

	/**
	 * What a client gets.
	 *
	 * @param status status of the response
	 * @param body body of the response
	 */
	record Answer(int status, String body) {

		static Answer of(HttpResponse<byte[]> response) {
			return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
		}

	}

	/**
	 * An application that starts faster than the sample.
	 */
	@EnableAutoConfiguration(
			excludeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
					"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
	static class WithoutJpa {

	}

}
