package io.github.nplusone.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.sample.PromQl.Selector;
import io.github.nplusone.sample.PrometheusText.Sample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the dashboard and the rules name what the sample exports, and the other way round.
 */
class DashboardNameTests {

	// The names of a summary with percentiles or of a native histogram, and not of
	// buckets.
	private static final String DISTRIBUTION = "nplusone_request_queries";

	private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

	private static String text;

	private static List<Sample> exported;

	@BeforeAll
	static void scrape() throws Exception {
		try (RunningSample sample = new RunningSample(List.of(SampleApplication.class),
				"--management.metrics.tags.application=shop", "--nplusone.budget.time=10s")) {
			sample.get("/users");
			text = new String(sample.get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
		}
		exported = PrometheusText.parse(text).samples();
	}

	static Stream<PromQl> queries() throws Exception {
		GrafanaDashboard dashboard = GrafanaDashboard.read();
		AlertRules rules = AlertRules.read();
		return Stream
			.of(dashboard.queries().stream().map(GrafanaDashboard.PanelQuery::expression), dashboard.others().stream(),
					rules.records().values().stream(), rules.alerts().stream().map(AlertRules.Alert::expression))
			.flatMap((queries) -> queries)
			.map((query) -> new PromQl(rules.inlined(query)));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void whatIsSelectedIsExported(PromQl query) {
		assertThat(query.selectors())
			.allSatisfy((selector) -> assertThat(labelsOf(selector.metric())).as(selector.metric())
				.isNotEmpty()
				.containsAll(selector.labels()));
	}

	private static Set<String> labelsOf(String metric) {
		String name = metric.equals(DISTRIBUTION) ? DISTRIBUTION + "_count" : metric;
		Set<String> labels = exported.stream()
			.filter((sample) -> sample.name().equals(name))
			.flatMap((sample) -> sample.labels().keySet().stream())
			.collect(Collectors.toCollection(HashSet::new));
		if (!labels.isEmpty()) {
			labels.addAll(OF_PROMETHEUS);
		}
		if (metric.equals(DISTRIBUTION)) {
			labels.add("quantile");
		}
		return labels;
	}

	@ParameterizedTest
	@MethodSource("queries")
	void whatIsGroupedByIsExported(PromQl query) {
		List<Selector> selectors = query.selectors();
		Set<String> selected = selectors.stream()
			.flatMap((selector) -> labelsOf(selector.metric()).stream())
			.collect(Collectors.toSet());
		assertThat(query.labels()).isSubsetOf(selected);
	}

	@Test
	void whatIsExportedIsSelected() throws Exception {
		Set<String> selected = queries().flatMap((query) -> query.selectors().stream())
			.map(Selector::metric)
			.collect(Collectors.toSet());
		assertThat(exported.stream().map(Sample::name).filter((name) -> name.startsWith("nplusone_"))).isNotEmpty()
			.allSatisfy((name) -> assertThat(selected).contains(name));
	}

	@Test
	void everyLabelIsNamed() throws Exception {
		Set<String> named = queries().flatMap((query) -> query.labels().stream()).collect(Collectors.toSet());
		Set<String> labels = exported.stream()
			.filter((sample) -> sample.name().startsWith("nplusone_"))
			.flatMap((sample) -> sample.labels().keySet().stream())
			.collect(Collectors.toSet());
		assertThat(labels).isNotEmpty().isSubsetOf(named);
	}

	// Of other metrics, which are not ours, it finds something to say.
	@Test
	void promtoolHasNothingToSayAboutOurMetrics(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("metrics.txt"), text);
		CommandLine.Result checked = CommandLine.run(folder,
				List.of("sh", "-c", CommandLine.require("promtool") + " check metrics < " + file));
		List<String> lines = new ArrayList<>(checked.output().lines().toList());
		assertThat(lines).noneMatch((line) -> line.startsWith("nplusone_") || line.contains("error"));
	}

}
