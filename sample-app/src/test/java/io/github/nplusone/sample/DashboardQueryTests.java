package io.github.nplusone.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RequestReport;
import io.github.nplusone.sample.GrafanaDashboard.PanelQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

/**
 * What the queries of the dashboard and of the rules return, asked of a real Prometheus
 * that scraped the sample: to the last query, the numbers that this test counts itself.
 * <p>
 * All rates look at a window that begins with one scrape and ends with another, and in
 * which the sample did exactly what is asked of it here. So nothing is extrapolated.
 */
class DashboardQueryTests {

	private static final String APPLICATION = "shop";

	private static final int BUDGET = 50;

	private static final int DASHBOARD_BUDGET = 400;

	private static final double DASHBOARD_SECONDS = 10;

	private static final List<Double> BOUNDS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 400.0, 500.0,
			1000.0);

	// No more than ten routes: more would not all be among the top ten.
	private static final List<Load> LOAD = List.of(new Load("GET", "/users", "/users", 4, 101, Map.of("N_PLUS_ONE", 1), 99),
			new Load("GET", "/users/fetched", "/users/fetched", 6, 1, Map.of(), 0),
			new Load("GET", "/dashboard", "/dashboard", 12, 847, Map.of("N_PLUS_ONE", 8), 838),
			new Load("GET", "/dashboard/fetched", "/dashboard/fetched", 5, 4, Map.of(), 0),
			new Load("GET", "/metered/1", "/metered/{id}", 3, 1, Map.of(), 0),
			new Load("PUT", "/metered/1", "/metered/{id}", 2, 5, Map.of(), 0),
			new Load("GET", "/broken", "/broken", 2, 1, Map.of(), 0),
			new Load("GET", "/outside", "/outside", 3, 0, Map.of(), 0),
			new Load("GET", "/repeating", "/repeating", 7, 6, Map.of("DUPLICATE", 1, "REPEATED_WRITE", 1), 4));

	private static final List<Done> warmUp = new ArrayList<>();

	private static final List<Done> done = new ArrayList<>();

	private static RunningSample sample;

	private static PrometheusServer prometheus;

	private static PrometheusText textBefore;

	private static PrometheusText textAfter;

	private static double start;

	private static double end;

	private static String instance;

	private static Map<String, Map<Map<String, String>, Double>> expected;

	@BeforeAll
	static void load() throws Exception {
		CommandLine.require("prometheus");
		sample = new RunningSample(
				List.of(SampleApplication.class, Reports.class, MetricsRoutes.class, RepeatingRoutes.class),
				"--management.metrics.tags.application=" + APPLICATION, "--nplusone.budget.rules[0].path=/dashboard",
				"--nplusone.budget.rules[0].queries=" + DASHBOARD_BUDGET,
				"--nplusone.budget.rules[0].time=" + DASHBOARD_SECONDS + "s");
		int port = Integer.parseInt(sample.property("local.server.port"));
		instance = "localhost:" + port;
		prometheus = new PrometheusServer(Map.of("sample", List.of(port)));
		for (Load load : LOAD) {
			warmUp.add(ask(load));
		}
		start = scrapeOf(warmUp.size());
		textBefore = scrape();
		for (Load load : LOAD) {
			for (int i = 0; i < load.times(); i++) {
				done.add(ask(load));
			}
		}
		end = scrapeOf(warmUp.size() + done.size());
		textAfter = scrape();
		expected = new DashboardNumbers().all();
	}

	private static Done ask(Load load) throws Exception {
		sample.send(load.method(), load.path());
		return new Done(load, sample.bean(Reports.class).next());
	}

	private static PrometheusText scrape() throws Exception {
		return PrometheusText.parse(new String(sample.get("/actuator/prometheus").body(), StandardCharsets.UTF_8));
	}

	/**
	 * Waits for a scrape that was begun when all requests were metered. Their meters are
	 * not incremented at once, so the first that has their number may not be it.
	 */
	private static double scrapeOf(int requests) {
		await().atMost(Duration.ofMinutes(1)).until(() -> isScraped(requests));
		double scraped = lastScrape();
		await().atMost(Duration.ofMinutes(1)).until(() -> lastScrape() > scraped);
		return lastScrape();
	}

	private static boolean isScraped(int requests) throws Exception {
		return number("sum(nplusone_request_queries_count)") == requests
				&& number("sum(http_server_requests_seconds_count{uri!~'/actuator.*'})") == requests;
	}

	private static double lastScrape() {
		try {
			return number("max(timestamp(nplusone_unattributed_executions_total))");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static double number(String query) throws Exception {
		return prometheus.sample(query).getOrDefault(Map.of(), 0.0);
	}

	@AfterAll
	static void stop() throws Exception {
		if (sample != null) {
			sample.close();
		}
		if (prometheus != null) {
			prometheus.close();
		}
	}

	@Test
	void requestsRanAsManyQueriesAsExpected() {
		assertThat(done).allSatisfy((each) -> assertThat(each.report().executions().queries()).as(each.load().path())
			.isEqualTo(each.load().queries()));
	}

	static List<PanelQuery> panelQueries() {
		return GrafanaDashboard.read().queries();
	}

	@Test
	void everyQueryIsExpectedToReturnSomeNumbers() {
		assertThat(panelQueries()).extracting(PanelQuery::toString).containsExactlyInAnyOrderElementsOf(expected.keySet());
	}

	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelShowsWhatHappened(PanelQuery query) throws Exception {
		assertNumbers(query.resolved(window(), fromAfterAll(), ".*"), expected.get(query.toString()));
	}

	// The same, with an application and an instance chosen.
	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelShowsWhatIsSelected(PanelQuery query) throws Exception {
		assertNumbers(query.resolved(window(), fromAfterAll(), ".*").replace("application=~\".*\"", "application=~\"shop\"")
			.replace("instance=~\".*\"", "instance=~\"" + instance + "\""), expected.get(query.toString()));
	}

	@ParameterizedTest
	@MethodSource("panelQueries")
	void panelIsEmptyForAnApplicationThatIsNotThere(PanelQuery query) throws Exception {
		assertThat(prometheus.sampleAt(end, query.resolved(window(), fromAfterAll(), ".*")
			.replace("application=~\".*\"", "application=~\"other\""))).isEmpty();
	}

	// One more, so that the scrape it begins with is within it for newer versions as well.
	private static String window() {
		return Math.round((end - start) * 1000) + 1 + "ms";
	}

	// The process was started long before: all is before the deployment.
	private static long fromAfterAll() {
		return Math.round(end * 1000);
	}

	private static void assertNumbers(String query, Map<Map<String, String>, Double> numbers) throws Exception {
		Map<Map<String, String>, Double> actual = prometheus.sampleAt(end, query);
		assertThat(actual.keySet()).as(query).isEqualTo(numbers.keySet());
		numbers.forEach((labels, number) -> assertThat(actual.get(labels)).as("%s of %s", labels, query)
			.isCloseTo(number, offset(Math.abs(number) * 2e-3 + 1e-9)));
	}

	@ParameterizedTest
	@MethodSource("recordingRules")
	void ruleRecordsWhatHappened(String name) throws Exception {
		AlertRules rules = AlertRules.read();
		String query = rules.inlined(rules.records().get(name)).replaceAll("\\[\\d+[mhw]]", "[" + window() + "]");
		assertNumbers(query, new RuleNumbers().all().get(name.replaceAll("(?<=increase|ratio)\\d+[mh]$", "")));
	}

	static Stream<String> recordingRules() throws Exception {
		return AlertRules.read().records().keySet().stream();
	}

	@Test
	void everyRuleIsEvaluated() {
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(prometheus.rules()).hasSize(
					AlertRules.read().records().size() + AlertRules.read().alerts().size())
				.allSatisfy((rule) -> assertThat(rule.get("health")).as(rule.toString()).isEqualTo("ok")));
	}

	@Test
	void alertsAreRaisedForTheRoutesWithFindingsOrOverBudget() {
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(prometheus.alerts())
				.extracting((alert) -> alert.get("alertname"), (alert) -> alert.get("uri"), (alert) -> alert.get("state"))
				.contains(tuple("NPlusOneNewFinding", "/users", "firing"),
						tuple("NPlusOneNewFinding", "/dashboard", "firing"),
						tuple("NPlusOneBudgetBurn", "/dashboard", "pending"))
				.doesNotContain(tuple("NPlusOneNewFinding", "/repeating", "firing"),
						tuple("NPlusOneBudgetBurn", "/users/fetched", "pending")));
	}

	private static org.assertj.core.groups.Tuple tuple(String... values) {
		return org.assertj.core.api.Assertions.tuple((Object[]) values);
	}

}
