package io.github.nplusone.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests whose requests go through a port.
 */
class PortTests {

	private static final Map<String, LongAdder> REPORTS = new ConcurrentHashMap<>();

	private static Examples examples;

	@BeforeAll
	static void run() {
		BiConsumer<String, RequestReport> listener = (test,
				report) -> REPORTS.computeIfAbsent(String.valueOf(test), (name) -> new LongAdder()).increment();
		RunReports.addListener(listener);
		examples = Examples.run("PortExamples");
		RunReports.removeListener(listener);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kept", "keptExpectations" })
	void requestsWithinTheBudgetAreFine(String test) {
		examples.succeeded(test);
	}

	@ParameterizedTest
	@ValueSource(strings = { "brokenByTestRestTemplate", "brokenByWebTestClient", "brokenByAnyClient" })
	void requestsBeyondTheBudgetFailTheirTest(String test) {
		assertThat(examples.failure(test)).isInstanceOf(AssertionError.class)
			.hasMessageContaining(
					"PortExamples." + test + "() sent a request that nplusone.test.fail-on=budget,n-plus-one forbids:\n"
							+ "GET /customers ran 8 queries (budget 5)")
			.hasMessageContaining("N+1  7 x ")
			.hasMessageContaining("at com.example.shop.Shop.describe(Shop.java:");
	}

	@Test
	void reportsAfterTheResponseAreAwaited() {
		assertThat(examples.failure("brokenAfterTheResponse"))
			.hasMessageContaining("GET /customers/late ran 8 queries (budget 5)");
	}

	@Test
	void expectationsCountRequests() {
		assertThat(examples.failure("brokenExpectation"))
			.hasMessageContaining("expected 2 queries, but there were 1 query");
	}

	@Test
	void reportsOfTheWholeRunArriveInOnePlace() {
		assertThat(REPORTS.get("null").sum()).as("requests of set-up").isEqualTo(7);
		assertThat(REPORTS.get("PortExamples.kept()").sum()).isEqualTo(2);
		assertThat(REPORTS.get("PortExamples.keptExpectations()").sum()).isEqualTo(2);
	}

}
