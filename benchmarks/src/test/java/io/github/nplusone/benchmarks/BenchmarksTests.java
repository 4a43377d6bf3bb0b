package io.github.nplusone.benchmarks;

import org.junit.jupiter.api.Test;

import io.github.nplusone.Finding;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.benchmarks.dashboard.Dashboard;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The benchmarks measure what they say.
 */
class BenchmarksTests {

	@Test
	void dashboardIsAnalysed() {
		DashboardBenchmark benchmark = new DashboardBenchmark();
		benchmark.start();
		assertThat(benchmark.counting()).isEqualTo(60 * "Owner".length() + 60 + 333 * "Address".length());
		assertThat(benchmark.analysis().reported()).hasSize(5)
			.allSatisfy((finding) -> assertThat(finding.query().association()).isNotNull())
			.allSatisfy((finding) -> assertThat(finding.query().callSite().methodName()).isEqualTo("load"))
			.extracting(Finding::query)
			.extracting((query) -> query.executions())
			.containsExactly(333, 333, 60, 60, 60);
		assertThat(benchmark.analysisOfUnknownHandler().reported()).hasSize(5);
		benchmark.stop();
		assertThat(333 + 333 + 60 + 60 + 60 + 1).isEqualTo(Dashboard.QUERIES);
	}

	@Test
	void distinctStatementsAreRecorded() {
		DistinctStatementsBenchmark benchmark = new DistinctStatementsBenchmark();
		benchmark.findDetector();
		RecordedExecutions executions = benchmark.recording();
		assertThat(executions.statements()).hasSize(DistinctStatementsBenchmark.STATEMENTS);
		assertThat(executions.repeatedQueries()).isEmpty();
		assertThat(benchmark.counting()).singleElement()
			.satisfies((count) -> assertThat(count.executions()).isEqualTo(DistinctStatementsBenchmark.STATEMENTS));
		assertThat(benchmark.recordingAndDetection().reported()).isEmpty();
		benchmark.closeContext();
	}

	@Test
	void requestIsReported() {
		ReportingBenchmark benchmark = new ReportingBenchmark();
		benchmark.findReporting();
		assertThat(benchmark.counting().queries()).isEqualTo(ReportingBenchmark.STATEMENTS);
		assertThat(benchmark.remembers()).isTrue();
		RequestReport report = benchmark.reporting();
		assertThat(report.executions().queries()).isEqualTo(ReportingBenchmark.STATEMENTS);
		assertThat(report.verdict().exceeded()).isFalse();
		assertThat(benchmark.scrape()).contains("nplusone_request_queries_count", "nplusone_executions_total",
				"nplusone_budget_queries");
		benchmark.closeContext();
	}

}
