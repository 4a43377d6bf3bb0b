package io.github.nplusone.sample;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.nplusone.sample.GrafanaDashboard.PanelQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What the dashboard shows of a fleet: one application with two instances, of which one
 * is deployed anew, and one that publishes percentiles instead of buckets and has no tag
 * for the application. Their numbers are made up.
 */
class FleetDashboardTests {

	private static final String SHOP = """
			process_start_time_seconds{application="shop"} %1$d
			nplusone_unattributed_executions_total{application="shop",reason="late"} 0
			nplusone_request_queries_bucket{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS",le="10"} %2$d
			nplusone_request_queries_bucket{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS",le="20"} %3$d
			nplusone_request_queries_bucket{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS",le="+Inf"} %3$d
			nplusone_request_queries_count{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS"} %3$d
			nplusone_request_queries_sum{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS"} %4$d
			nplusone_request_database_time_seconds_count{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS"} %3$d
			nplusone_request_database_time_seconds_sum{application="shop",work="http",method="GET",uri="/cart",outcome="SUCCESS"} %4$d
			""";

	private static final String STOCK = """
			process_start_time_seconds 1000
			nplusone_unattributed_executions_total{reason="late"} 0
			nplusone_request_queries{work="http",method="GET",uri="/items",outcome="SUCCESS",quantile="0.5"} 3
			nplusone_request_queries{work="http",method="GET",uri="/items",outcome="SUCCESS",quantile="0.95"} 7
			nplusone_request_queries{work="http",method="GET",uri="/items",outcome="CLIENT_ERROR",quantile="0.95"} 9
			nplusone_request_queries{work="http",method="GET",uri="/items",outcome="SUCCESS",quantile="0.99"} 8
			nplusone_request_queries_count{work="http",method="GET",uri="/items",outcome="SUCCESS"} %1$d
			nplusone_request_queries_sum{work="http",method="GET",uri="/items",outcome="SUCCESS"} %2$d
			""";

	private static final Map<String, String> CART = Map.of("application", "shop", "work", "http", "method", "GET",
			"uri", "/cart");

	private static final Map<String, String> ITEMS = Map.of("work", "http", "method", "GET", "uri", "/items");

	private static MadeUpInstance first;

	private static MadeUpInstance second;

	private static MadeUpInstance stock;

	private static PrometheusServer prometheus;

	private static double shownFrom;

	private static double deployedBy;

	private static double shownTo;

	/**
	 * The first instance goes on. The second is stopped, and started again with a version
	 * whose requests run four times as many queries.
	 */
	@BeforeAll
	static void scrape() throws Exception {
		CommandLine.require("prometheus");
		first = new MadeUpInstance();
		second = new MadeUpInstance();
		stock = new MadeUpInstance();
		first.exports(SHOP.formatted(1000, 0, 0, 0));
		second.exports(SHOP.formatted(1000, 0, 0, 0));
		stock.exports(STOCK.formatted(0, 0));
		prometheus = new PrometheusServer(
				Map.of("shop", List.of(first.port(), second.port()), "stock", List.of(stock.port())));
		awaitScrapes();
		shownFrom = now();
		for (int step = 1; step <= 4; step++) {
			first.exports(SHOP.formatted(1000, 10 * step, 10 * step, 50 * step));
			second.exports(SHOP.formatted(1000, 10 * step, 10 * step, 50 * step));
			stock.exports(STOCK.formatted(10 * step, 30 * step));
			awaitScrapes();
		}
		long deployed = Math.round(now());
		for (int step = 0; step <= 4; step++) {
			first.exports(SHOP.formatted(1000, 10 * (4 + step), 10 * (4 + step), 50 * (4 + step)));
			second.exports(SHOP.formatted(deployed + 1, 0, 10 * step, 200 * step));
			awaitScrapes();
			deployedBy = (step == 0) ? now() : deployedBy;
		}
		shownTo = now();
	}

	private static void awaitScrapes() {
		List.of(first, second, stock).forEach(MadeUpInstance::awaitScrape);
	}

	private static double now() {
		return prometheus.sample("time()").get(Map.of());
	}

	@AfterAll
	static void stop() throws Exception {
		if (prometheus != null) {
			prometheus.close();
			first.close();
			second.close();
			stock.close();
		}
	}

	@Test
	void quantilesArePublishedOnesWhereThereAreNoBuckets() {
		assertThat(shown("All routes C", ".*", ".*")).containsOnlyKeys(CART, ITEMS).containsEntry(ITEMS, 3.0);
		assertThat(shown("All routes D", ".*", ".*")).containsEntry(ITEMS, 9.0);
		assertThat(shown("All routes E", ".*", ".*")).containsEntry(ITEMS, 8.0);
		assertThat(shown("Queries per request B", ".*", stock.name())).containsExactly(Map.entry(Map.of(), 9.0));
	}

	@Test
	void heatmapIsEmptyWithoutBuckets() {
		assertThat(shown("Requests by number of queries A", ".*", stock.name())).isEmpty();
		assertThat(shown("Requests by number of queries A", "shop", ".*")).containsOnlyKeys(Map.of("le", "10"),
				Map.of("le", "20"), Map.of("le", "+Inf"));
	}

	@Test
	void meansAreExactWhateverIsPublished() {
		assertThat(shown("All routes B", ".*", ".*").get(ITEMS)).isCloseTo(3, within(1e-9));
	}

	@Test
	void oneApplicationIsChosenByItsTag() {
		assertThat(shown("All routes A", "shop", ".*")).containsOnlyKeys(CART);
	}

	@Test
	void instancesAreShownSideBySide() {
		Map<Map<String, String>, Double> means = shown("Queries per request by instance A",
				millis(shownTo - deployedBy), "shop", ".*");
		assertThat(means).containsOnlyKeys(ofInstance(first), ofInstance(second));
		assertThat(means.get(ofInstance(first))).isCloseTo(5, within(1e-9));
		assertThat(means.get(ofInstance(second))).isCloseTo(20, within(1e-9));
	}

	private static Map<String, String> ofInstance(MadeUpInstance instance) {
		return Map.of("application", "shop", "job", "shop", "instance", instance.name());
	}

	@Test
	void oldProcessesAreBeforeTheDeployment() {
		assertThat(shown("Before and after a deployment A", "shop", ".*").get(CART)).isCloseTo(5, within(1e-9));
		assertThat(shown("Before and after a deployment D", "shop", ".*").get(CART)).isCloseTo(5, within(1e-9));
	}

	@Test
	void newProcessesAreAfterTheDeployment() {
		assertThat(shown("Before and after a deployment B", "shop", ".*").get(CART)).isCloseTo(20, within(1e-9));
		assertThat(shown("Before and after a deployment C", "shop", ".*").get(CART)).isCloseTo(3, within(1e-9));
		assertThat(shown("Before and after a deployment E", "shop", ".*").get(CART)).isCloseTo(20, within(1e-9));
	}

	@Test
	void applicationWithoutADeploymentHasNothingAfterIt() {
		assertThat(shown("Before and after a deployment A", ".*", ".*")).containsKey(ITEMS);
		assertThat(shown("Before and after a deployment B", ".*", ".*")).doesNotContainKey(ITEMS);
	}

	private static Map<Map<String, String>, Double> shown(String panel, String application, String instance) {
		return shown(panel, "1500ms", application, instance);
	}

	private static Map<Map<String, String>, Double> shown(String panel, String window, String application,
			String instance) {
		PanelQuery query = GrafanaDashboard.read().query(panel);
		return prometheus.sampleAt(shownTo, query.resolved(window, millis(shownTo - shownFrom),
				Math.round(shownFrom * 1000), application, instance, ".*"));
	}

	private static String millis(double seconds) {
		return Math.round(seconds * 1000) + "ms";
	}

}
