package io.github.nplusone.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.nplusone.QueryRecorder;
import io.github.nplusone.sample.GrafanaDashboard.PanelQuery;
import io.github.nplusone.sample.Load.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * What the queries of the dashboard and of the rules return, asked of a real Prometheus
 * that scraped the sample: to the last query, the numbers that this test counts itself.
 * <p>
 * All rates look at a window that begins with one scrape and ends with another, and in
 * which the sample did exactly what is asked of it here. So nothing is extrapolated.
 */
class DashboardQueryTests {

	// Ten routes: with more, not all would be among the top ten.
	private static final List<Load> LOAD = List.of(get("/users", 4, 101, Map.of("N_PLUS_ONE", 1), 99),
			get("/users/fetched", 6, 1, Map.of(), 0), get("/dashboard", 12, 847, Map.of("N_PLUS_ONE", 8), 838),
			get("/dashboard/fetched", 5, 4, Map.of(), 0), get("/outside", 3, 0, Map.of(), 0),
			get("/repeating", 7, 6, Map.of("DUPLICATE", 1, "REPEATED_WRITE", 1), 4),
			new Load("http", "GET", "/metered/1", "/metered/{id}", "SUCCESS", 3, 1, Map.of(), 0),
			new Load("http", "PUT", "/metered/1", "/metered/{id}", "SUCCESS", 2, 5, Map.of(), 0),
			new Load("http", "GET", "/broken", "/broken", "SERVER_ERROR", 2, 1, Map.of(), 0),
			new Load("recorded", "none", "export", "export", "SUCCESS", 3, 2, Map.of(), 0));

	private static final String WINDOW_OF_RULE = "\\[\\d+[mhw]]";

	private static RunningSample sample;

	private static PrometheusServer prometheus;

	private static double start;

	private static double end;

	private static LoadNumbers numbers;

	private static Load get(String path, int times, int queries, Map<String, Integer> findings, int avoidable) {
		return new Load("http", "GET", path, path, "SUCCESS", times, queries, findings, avoidable);
	}

	@BeforeAll
	static void load() throws Exception {
		CommandLine.require("prometheus");
		sample = new RunningSample(
				List.of(SampleApplication.class, Reports.class, MetricsRoutes.class, RepeatingRoutes.class),
				"--management.metrics.tags.application=shop", "--nplusone.budget.rules[0].path=/dashboard",
				"--nplusone.budget.rules[0].queries=" + LoadNumbers.DASHBOARD_BUDGET,
				"--nplusone.budget.rules[0].time=" + LoadNumbers.DASHBOARD_SECONDS + "s");
		prometheus = new PrometheusServer(Map.of("sample", List.of(sample.port())));
		List<Run> warmUp = new ArrayList<>();
		for (Load load : LOAD) {
			warmUp.add(run(load));
		}
		start = scrapeOf(warmUp);
		PrometheusText before = scrape();
		List<Run> all = new ArrayList<>(warmUp);
		for (Load load : LOAD) {
			for (int i = 0; i < load.times(); i++) {
				all.add(run(load));
			}
		}
		end = scrapeOf(all);
		PrometheusText after = scrape();
		numbers = new LoadNumbers(warmUp, all.subList(warmUp.size(), all.size()), end - start,
				difference(before, after, "http_server_requests_seconds_sum", "application", "method", "uri")
					.onlyWithout("uri", "/actuator/prometheus"),
				difference(before, after, "nplusone_unattributed_executions_total", "reason"),
				"localhost:" + sample.port());
	}

	private static Run run(Load load) throws Exception {
		if (load.isHttp()) {
			sample.send(load.method(), load.path());
		}
		else {
			sample.bean(QueryRecorder.class).record(load.path(), DashboardQueryTests::export);
		}
		return new Run(load, sample.bean(Reports.class).next());
	}

	private static void export() {
		sample.bean(JdbcTemplate.class).queryForList("select 1");
		sample.bean(JdbcTemplate.class).queryForList("select 2 from repeated");
	}

	private static PrometheusText scrape() throws Exception {
		return PrometheusText.parse(new String(sample.get("/actuator/prometheus").body(), StandardCharsets.UTF_8));
	}

	private static Numbers difference(PrometheusText before, PrometheusText after, String name, String... labels) {
		return Numbers.of(after.sums(name, labels), labels).minus(Numbers.of(before.sums(name, labels), labels));
	}

	/**
	 * Waits for a scrape that was begun when all was metered. The meters of a request are
	 * not incremented at once, so the first scrape that has its number may not be it.
	 */
	private static double scrapeOf(List<Run> runs) {
		await().atMost(Duration.ofMinutes(1)).until(() -> isScraped(runs));
		double scraped = lastScrape();
		await().atMost(Duration.ofMinutes(1)).until(() -> lastScrape() > scraped);
		return lastScrape();
	}

	private static boolean isScraped(List<Run> runs) {
		return number("sum(nplusone_request_queries_count)") == runs.size()
				&& number("sum(http_server_requests_seconds_count{uri!~'/actuator.*'})") == runs.stream()
					.filter((run) -> run.load().isHttp())
					.count();
	}

	private static double lastScrape() {
		return number("max(timestamp(nplusone_unattributed_executions_total))");
	}

	private static double number(String query) {
		return prometheus.sample(query).getOrDefault(Map.of(), 0.0);
	}

	@AfterAll
	static void stop() throws Exception {
		if (prometheus != null) {
			prometheus.close();
		}
		if (sample != null) {
			sample.close();
		}
	}

	static List<PanelQuery> panelQueries() {
		return GrafanaDashboard.read().queries();
	}

	static Stream<String> recordingRules() throws Exception {
		return AlertRules.read().records().keySet().stream();
	}

	@Test
	void loadRanAsManyQueriesAsItSays() {
		assertThat(numbers.runs())
			.allSatisfy((run) -> assertThat(run.report().executions().queries()).as(run.load().path())
				.isEqualTo(run.load().queries()));
	}

	@Test
	void everyQueryIsExpectedToReturnSomething() {
		assertThat(numbers.ofPanels().keySet())
			.containsExactlyInAnyOrderElementsOf(panelQueries().stream().map(PanelQuery::toString).toList());
	}

	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelShowsWhatHappened(PanelQuery query) {
		assertNumbers(resolved(query, ".*", ".*", ".*"), numbers.ofPanels().get(query.toString()));
	}

	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelShowsTheInstanceThatIsChosen(PanelQuery query) {
		assertNumbers(resolved(query, "shop", "localhost:" + sample.port(), ".*"),
				numbers.ofPanels().get(query.toString()));
	}

	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelIsEmptyForWhatIsNotThere(PanelQuery query) {
		assertThat(prometheus.sampleAt(end, resolved(query, "other", ".*", ".*"))).isEmpty();
		assertThat(prometheus.sampleAt(end, resolved(query, ".*", "other", ".*"))).isEmpty();
	}

	// The process was started long before the time shown: all is before the deployment.
	private static String resolved(PanelQuery query, String application, String instance, String route) {
		return query.resolved(window(), window(), Math.round(end * 1000), application, instance, route);
	}

	// A millisecond more than from scrape to scrape: newer versions leave out the start.
	private static String window() {
		return Math.round((end - start) * 1000) + 1 + "ms";
	}

	private static void assertNumbers(String query, Numbers expected) {
		Map<Map<String, String>, Double> actual = prometheus.sampleAt(end, query);
		assertThat(actual.keySet()).as(query).isEqualTo(expected.byLabels().keySet());
		expected.byLabels()
			.forEach((labels, number) -> assertThat(actual.get(labels)).as("%s of %s", labels, query)
				.satisfies((value) -> assertNumber(value, number)));
	}

	private static void assertNumber(double actual, double expected) {
		if (Double.isNaN(expected)) {
			assertThat(actual).isNotNegative();
		}
		else {
			assertThat(actual).isCloseTo(expected, offset(Math.abs(expected) / 1000 + 1e-9));
		}
	}

	@ParameterizedTest
	@MethodSource("recordingRules")
	void ruleRecordsWhatHappened(String name) throws Exception {
		AlertRules rules = AlertRules.read();
		String query = rules.inlined(rules.records().get(name)).replaceAll(WINDOW_OF_RULE, "[" + window() + "]");
		assertNumbers(query, numbers.ofRules().get(name.replaceAll("\\d+[mh]$", "")));
	}

	@Test
	void everyRuleIsEvaluated() throws Exception {
		int rules = AlertRules.read().records().size() + AlertRules.read().alerts().size();
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(prometheus.rules()).hasSize(rules)
				.allSatisfy((rule) -> assertThat(rule).containsEntry("health", "ok")));
	}

	@Test
	void alertsAreRaisedForRoutesThatAreOverBudgetOrHaveAnNPlusOne() {
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(prometheus.alerts())
				.extracting((alert) -> alert.get("alertname"), (alert) -> alert.get("uri"),
						(alert) -> alert.get("state"))
				.contains(tuple("NPlusOneBudgetBurn", "/dashboard", "pending"))
				.filteredOn((alert) -> alert.toList().contains("NPlusOneNewFinding"))
				.containsExactlyInAnyOrder(tuple("NPlusOneNewFinding", "/users", "firing"),
						tuple("NPlusOneNewFinding", "/dashboard", "firing")));
	}

}
