package io.github.nplusone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A hundred thousand URLs that nobody asked for before add no series.
 */
class CardinalityTests {

	private static final int REQUESTS = 100_000;

	private static final int CONNECTIONS = 4;

	private static final int AT_ONCE = 500;

	private static final List<IntFunction<String>> ATTACKS = List.of((i) -> "GET /metered/" + i,
			(i) -> "GET /missing/" + i + "/" + i, (i) -> "GET /metered/1?page=" + i, (i) -> "M" + i + " /users",
			(i) -> "PUT /missing" + i, (i) -> "GET /redirect?to=" + i, (i) -> "DELETE /metered/" + i,
			(i) -> "GET /metered/%2e" + i, (i) -> "OPTIONS /metered/" + i);

	// Tomcat closes the connection after each.
	private static final int FAILURES = 500;

	@Test
	void newUrlsAddNoSeries() throws IOException, InterruptedException {
		try (RunningSample sample = new RunningSample(List.of(SampleApplication.class, MetricsRoutes.class),
				"--logging.level.root=off", "--server.tomcat.max-keep-alive-requests=-1");
				Pipeline pipeline = new Pipeline(port(sample))) {
			pipeline.send(attacks(0, ATTACKS.size()));
			fail(sample, 1);
			await().atMost(Duration.ofSeconds(30)).until(() -> requests(sample) == ATTACKS.size() + 1);
			Set<Meter.Id> meters = meters(sample);
			IntStream.range(0, CONNECTIONS).parallel().forEach((connection) -> attack(port(sample), connection));
			fail(sample, FAILURES);
			await().atMost(Duration.ofSeconds(30))
				.until(() -> requests(sample) == ATTACKS.size() + 1 + REQUESTS + FAILURES);
			assertThat(meters(sample)).isEqualTo(meters).hasSizeBetween(50, 150);
		}
	}

	private static int port(RunningSample sample) {
		return sample.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
	}

	private static void attack(int port, int connection) {
		try (Pipeline pipeline = new Pipeline(port)) {
			int share = REQUESTS / CONNECTIONS;
			for (int i = 0; i < share; i += AT_ONCE) {
				pipeline.send(attacks(connection * share + i, AT_ONCE));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> attacks(int from, int number) {
		return IntStream.range(from, from + number).mapToObj((i) -> ATTACKS.get(i % ATTACKS.size()).apply(i)).toList();
	}

	private static void fail(RunningSample sample, int times) throws IOException, InterruptedException {
		for (int i = 0; i < times; i++) {
			sample.get("/broken?because=" + i);
		}
	}

	private static Set<Meter.Id> meters(RunningSample sample) {
		return ours(sample).map(Meter::getId).collect(Collectors.toSet());
	}

	private static long requests(RunningSample sample) {
		return ours(sample).filter((meter) -> meter.getId().getName().equals("nplusone.request.queries"))
			.mapToLong((meter) -> ((DistributionSummary) meter).count())
			.sum();
	}

	private static Stream<Meter> ours(RunningSample sample) {
		return sample.bean(MeterRegistry.class)
			.getMeters()
			.stream()
			.filter((meter) -> meter.getId().getName().startsWith("nplusone."));
	}

}
