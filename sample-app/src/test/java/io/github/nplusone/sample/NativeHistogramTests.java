package io.github.nplusone.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * What the dashboard shows if Prometheus scrapes native histograms instead of buckets.
 */
class NativeHistogramTests {

	private static final Map<String, String> USERS = Map.of("work", "http", "method", "GET", "uri", "/users");

	private final PrometheusRegistry registry = new PrometheusRegistry();

	private final Histogram queries = Histogram.builder()
		.name("nplusone_request_queries")
		.nativeOnly()
		.withoutExemplars()
		.labelNames("work", "method", "uri", "outcome")
		.register(this.registry);

	@Test
	void quantilesAreThoseOfNativeHistograms() throws Exception {
		CommandLine.require("prometheus");
		try (MadeUpInstance instance = new MadeUpInstance();
				PrometheusServer prometheus = new PrometheusServer(Map.of("made-up", List.of(instance.port())),
						"native-histograms")) {
			double start = observe(4, 1, instance, prometheus);
			instance.awaitScrape();
			observe(101, 90, instance, prometheus);
			double end = observe(847, 10, instance, prometheus);
			String window = Math.round((end - start) * 1000) + "ms";
			assertThat(prometheus.sampleAt(end, query("All routes C", window)).get(USERS)).isCloseTo(101,
					withinPercentage(3));
			assertThat(prometheus.sampleAt(end, query("All routes D", window)).get(USERS)).isCloseTo(847,
					withinPercentage(3));
			assertThat(prometheus.sampleAt(end, query("Queries, p95 A", window)).get(Map.of())).isCloseTo(847,
					withinPercentage(3));
			String heatmap = query("Requests by number of queries A", window);
			assertThat(prometheus.sampleAt(end, "histogram_fraction(0, 200, " + heatmap + ")").get(Map.of()))
				.isCloseTo(0.9, withinPercentage(1));
		}
	}

	private double observe(int value, int times, MadeUpInstance instance, PrometheusServer prometheus)
			throws IOException {
		for (int i = 0; i < times; i++) {
			this.queries.labelValues("http", "GET", "/users", "SUCCESS").observe(value);
		}
		PrometheusProtobufWriter writer = new PrometheusProtobufWriter();
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		writer.write(output, this.registry.scrape());
		instance.exports(writer.getContentType(), output.toByteArray());
		instance.awaitScrape();
		return prometheus.sample("time()").get(Map.of());
	}

	private static String query(String panel, String window) {
		return GrafanaDashboard.read().query(panel).resolved(window, window, 0, ".*", ".*", ".*");
	}

}
