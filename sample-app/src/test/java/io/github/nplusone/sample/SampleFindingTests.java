package io.github.nplusone.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in the two stories.
 */
class SampleFindingTests {

	private static RunningSample sample;

	@BeforeAll
	static void start() {
		sample = new RunningSample(List.of(SampleApplication.class, Collector.class));
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void eachAssociationOfTheDashboardIsNamedOnce() throws Exception {
		Findings findings = findings("/dashboard");
		assertThat(byAssociation(findings)).containsExactlyInAnyOrderEntriesOf(Map.of("Account.owner", 60,
				"Owner.department", 12, "Account.spendingLimit", 60, "Account.alerts", 60, "Account.recentTransactions",
				60, "Transaction.category", 20, "Transaction.merchant", 287, "Merchant.address", 287));
		assertThat(findings.reported()).extracting(Finding::type).containsOnly(FindingType.N_PLUS_ONE);
	}

	@Test
	void eachFindingOfTheDashboardIsALineOfTheRow() throws Exception {
		assertThat(findings("/dashboard").reported()).extracting((finding) -> finding.query().callSite())
			.allSatisfy((callSite) -> assertThat(callSite)
				.hasToString("io.github.nplusone.sample.dashboard.%s.of(AccountRow.java:%d)".formatted(
						callSite.className().substring(callSite.className().lastIndexOf('.') + 1),
						callSite.lineNumber())));
	}

	@Test
	void everyFindingHasAFix() throws Exception {
		assertThat(findings("/dashboard").reported()).extracting(Finding::advice)
			.allSatisfy((advice) -> assertThat(advice).isNotBlank());
	}

	@Test
	void ordersOfTheUsersAreFound() throws Exception {
		assertThat(byAssociation(findings("/users"))).containsExactly(Map.entry("User.orders", 100));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/users/fetched", "/dashboard/fetched" })
	void nothingIsFoundInWhatIsFetched(String path) throws Exception {
		assertThat(findings(path)).isEqualTo(Findings.NONE);
	}

	private static Findings findings(String path) throws Exception {
		sample.get(path);
		return sample.bean(Collector.class).next().findings();
	}

	private static Map<String, Integer> byAssociation(Findings findings) {
		return findings.reported()
			.stream()
			.map(Finding::query)
			.collect(Collectors.toMap((query) -> String.valueOf(query.association()), (query) -> query.executions()));
	}

	/**
	 * The reports that no test has looked at yet.
	 */
	static class Collector implements RequestReporter {

		private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

		@Override
		public void report(RequestReport report) {
			this.reports.add(report);
		}

		RequestReport next() throws InterruptedException {
			RequestReport report = this.reports.poll(1, TimeUnit.MINUTES);
			assertThat(report).isNotNull();
			return report;
		}

	}

}
