package io.github.nplusone.setups;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was reported about the requests so far.
 */
class CollectedReports implements RequestReporter {

	private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

	@Override
	public void report(RequestReport report) {
		this.reports.add(report);
	}

	/**
	 * Asserts how often a request was reported. The last of the reports may arrive after
	 * the response.
	 * @param queries expected number of queries of each report
	 * @throws InterruptedException if the test was stopped
	 */
	void containExactly(Integer... queries) throws InterruptedException {
		for (Integer expected : queries) {
			RequestReport report = this.reports.poll(5, TimeUnit.SECONDS);
			assertThat(report).isNotNull();
			assertThat(report.executions().queries()).isEqualTo(expected);
		}
		assertThat(this.reports).isEmpty();
	}

}
