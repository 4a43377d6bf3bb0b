package io.github.nplusone.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * What Prometheus scrapes after a number of requests, to the last query.
 */
class MetricsTests {

	private static final int BUDGET = 50;

	private static final String[] TAGS = { "method", "uri", "outcome" };

	private static final List<Asked> REQUESTS = List.of(new Asked("GET", "/users", "/users", "SUCCESS", 101),
			new Asked("GET", "/users", "/users", "SUCCESS", 101), new Asked("HEAD", "/users", "/users", "SUCCESS", 101),
			new Asked("GET", "/users/fetched", "/users/fetched", "SUCCESS", 1),
			new Asked("GET", "/dashboard", "/dashboard", "SUCCESS", 847),
			new Asked("GET", "/dashboard/fetched", "/dashboard/fetched", "SUCCESS", 4),
			new Asked("GET", "/metered/1", "/metered/{id}", "SUCCESS", 1),
			new Asked("GET", "/metered/2", "/metered/{id}", "SUCCESS", 1),
			new Asked("PUT", "/metered/3", "/metered/{id}", "SUCCESS", 5),
			new Asked("GET", "/redirect", "/redirect", "REDIRECTION", 0),
			new Asked("GET", "/broken", "/broken", "SERVER_ERROR", 1),
			new Asked("GET", "/missing", "/**", "CLIENT_ERROR", 0),
			new Asked("POST", "/users", "UNKNOWN", "CLIENT_ERROR", 0),
			new Asked("PURGE", "/users", "UNKNOWN", "CLIENT_ERROR", 0),
			new Asked("GET", "/outside", "/outside", "SUCCESS", 0), new Asked("GET", "/late", "/late", "SUCCESS", 0));

	private static final List<RequestReport> reports = new ArrayList<>();

	private static RunningSample sample;

	private static PrometheusText before;

	private static PrometheusText after;

	@BeforeAll
	static void ask() throws Exception {
		sample = new RunningSample(List.of(SampleApplication.class, Reports.class, MetricsRoutes.class));
		before = scrape();
		for (Asked asked : REQUESTS) {
			sample.send(asked.method(), asked.path());
			reports.add(sample.bean(Reports.class).next());
		}
		sample.bean(MetricsRoutes.class).finishLateWork();
		// A client may have its answer before the request is metered.
		await().atMost(Duration.ofSeconds(30)).until(MetricsTests::scrapeIsComplete);
	}

	private static boolean scrapeIsComplete() throws Exception {
		after = scrape();
		return total("http_server_requests_seconds_count") == REQUESTS.size()
				&& total("nplusone_request_queries_count") == REQUESTS.size();
	}

	private static double total(String name) {
		return tagged(name).values().stream().mapToDouble(Double::doubleValue).sum();
	}

	private static PrometheusText scrape() throws Exception {
		return PrometheusText.parse(new String(sample.get("/actuator/prometheus").body(), StandardCharsets.UTF_8));
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void reportsSayWhatWasAskedFor() {
		assertThat(reports).extracting((report) -> report.executions().queries())
			.containsExactlyElementsOf(REQUESTS.stream().map(Asked::queries).toList());
	}

	@Test
	void queriesAreAddedUpByRoute() {
		assertThat(tagged("nplusone_request_queries_count")).isEqualTo(expected((asked) -> 1));
		assertThat(tagged("nplusone_request_queries_sum")).isEqualTo(expected(Asked::queries));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 })
	void bucketHoldsTheRequestsUpToItsNumberOfQueries(int bound) {
		assertThat(after.sum("nplusone_request_queries_bucket", bucket(bound)))
			.isEqualTo(REQUESTS.stream().filter((asked) -> asked.queries() <= bound).count());
	}

	private static Predicate<PrometheusText.Sample> bucket(int bound) {
		return (sample) -> Double.parseDouble(sample.labels().get("le").replace("+Inf", "Infinity")) == bound;
	}

	@Test
	void databaseTimeIsThatOfTheReports() {
		assertThat(tagged("nplusone_request_database_time_seconds_count")).isEqualTo(expected((asked) -> 1));
		assertThat(after.sum("nplusone_request_database_time_seconds_sum", (sample) -> true))
			.isCloseTo(sumOf((report) -> report.executions().databaseTime().toNanos() / 1e9).sum(), within(1e-6));
	}

	private static DoubleStream sumOf(ToDoubleFunction<RequestReport> number) {
		return reports.stream().mapToDouble(number);
	}

	@Test
	void executionsAreCountedByKind() {
		assertThat(after.sums("nplusone_executions_total", "datasource", "kind"))
			.isEqualTo(counts(ExecutionCount::executions));
		assertThat(after.sum("nplusone_executions_total", (sample) -> true))
			.isEqualTo(REQUESTS.stream().mapToInt(Asked::queries).sum());
	}

	@Test
	void failedExecutionsAreCountedByKind() {
		assertThat(after.sums("nplusone_failed_executions_total", "datasource", "kind"))
			.isEqualTo(counts(ExecutionCount::failures));
		assertThat(after.sum("nplusone_failed_executions_total", (sample) -> true)).isOne();
	}

	private static Map<List<String>, Double> counts(ToDoubleFunction<ExecutionCount> number) {
		return grouped(reports.stream().flatMap((report) -> report.executions().counts().stream()),
				(count) -> List.of(count.dataSource(), count.kind().name()), number);
	}

	@Test
	void requestsOverBudgetAreCountedByRoute() {
		assertThat(tagged("nplusone_budget_exceeded_requests_total"))
			.isEqualTo(expected((asked) -> (asked.queries() > BUDGET) ? 1 : 0));
	}

	@Test
	void findingsAreCountedByRouteAndType() {
		Map<List<String>, Double> found = after.sums("nplusone_findings_total", "method", "uri", "type");
		assertThat(found.values().stream().mapToDouble(Double::doubleValue).sum())
			.isEqualTo(sumOf((report) -> report.findings().reported().size()).sum())
			.isPositive();
		assertThat(found).containsEntry(List.of("GET", "/users", "N_PLUS_ONE"), 2.0)
			.containsEntry(List.of("GET", "/users/fetched", "N_PLUS_ONE"), 0.0);
	}

	@Test
	void whatFixesWouldSaveIsAddedUp() {
		assertThat(after.sum("nplusone_avoidable_executions_total", (sample) -> true))
			.isEqualTo(repeated((query) -> query.executions() - 1));
		assertThat(after.sum("nplusone_avoidable_database_time_seconds_total", (sample) -> true)).isCloseTo(
				repeated((query) -> query.time().toNanos() / 1e9 * (query.executions() - 1) / query.executions()),
				within(1e-6));
	}

	private static double repeated(ToDoubleFunction<RepeatedQuery> number) {
		return reports.stream()
			.flatMap((report) -> report.findings().reported().stream())
			.mapToDouble((finding) -> number.applyAsDouble(finding.query()))
			.sum();
	}

	@Test
	void everyRouteHasItsBudget() {
		assertThat(after.sums("nplusone_budget_queries", "method", "uri").values()).containsOnly((double) BUDGET);
		assertThat(after.sums("nplusone_budget_queries", "method", "uri").keySet())
			.containsAll(REQUESTS.stream().map((asked) -> asked.tags().subList(0, 2)).toList());
	}

	@Test
	void requestsAreToldFromOtherWork() {
		assertThat(after.sums("nplusone_request_queries_count", "work").keySet()).containsExactly(List.of("http"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "outside", "late" })
	void executionWithoutARequestIsCountedByReason(String reason) {
		assertThat(unattributed(after, reason) - unattributed(before, reason)).isOne();
	}

	private static double unattributed(PrometheusText text, String reason) {
		return text.sum("nplusone_unattributed_executions_total",
				(sample) -> sample.labels().get("reason").equals(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nplusone_request_queries_count", "nplusone_request_database_time_seconds_count",
			"nplusone_budget_exceeded_requests_total" })
	void tagsAreThoseOfTheRequestMetersOfSpring(String name) {
		assertThat(tagged(name).keySet()).isEqualTo(tagged("http_server_requests_seconds_count").keySet());
	}

	private static Map<List<String>, Double> tagged(String name) {
		Map<List<String>, Double> sums = after.sums(name, TAGS);
		sums.keySet().removeIf((tags) -> tags.get(1).startsWith("/actuator"));
		return sums;
	}

	private static Map<List<String>, Double> expected(ToDoubleFunction<Asked> number) {
		return grouped(REQUESTS.stream(), Asked::tags, number);
	}

	private static <T> Map<List<String>, Double> grouped(Stream<T> all, Function<T, List<String>> key,
			ToDoubleFunction<T> number) {
		return all.collect(Collectors.groupingBy(key, () -> new TreeMap<>(Comparator.comparing(List::toString)),
				Collectors.summingDouble(number)));
	}

	/**
	 * A request and how it has to be metered.
	 *
	 * @param method method of the request
	 * @param path path of the request
	 * @param uri tag of the same name
	 * @param outcome tag of the same name
	 * @param queries number of queries that it takes
	 */
	record Asked(String method, String path, String uri, String outcome, int queries) {

		// Spring has one value for all methods that HTTP does not define.
		List<String> tags() {
			return List.of(this.method.equals("PURGE") ? "UNKNOWN" : this.method, this.uri, this.outcome);
		}

	}

}
