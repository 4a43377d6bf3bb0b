package io.github.nplusone.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.detection.NPlusOneDetectionAutoConfiguration;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.Execution;
import io.github.nplusone.report.NPlusOneReportAutoConfiguration;
import io.github.nplusone.report.RecordedWork;
import io.github.nplusone.report.Reporting;
import io.github.nplusone.report.endpoint.NPlusOneEndpointAutoConfiguration;
import io.github.nplusone.report.log.NPlusOneLogAutoConfiguration;
import io.github.nplusone.report.metrics.NPlusOneMetricsAutoConfiguration;

/**
 * The end of a request within its budget that ran {@value #STATEMENTS} queries: it is
 * held against its budget, looked at for findings, and given to the log, which has
 * nothing to say, to the meters of Prometheus, and to the endpoint.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReportingBenchmark {

	static final int STATEMENTS = 4;

	private final List<String> statements = IntStream.range(0, STATEMENTS)
		.mapToObj((i) -> "select a1_0.id, a1_0.name, a1_0.owner_id from account" + i + " a1_0 where a1_0.id=?")
		.toList();

	private final FingerprintCache fingerprints = new FingerprintCache();

	private final Callers callers = new Callers(CallerFinder.NONE);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	private Reporting reporting;

	@Setup
	public void findReporting() {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("benchmark",
					Map.of("management.endpoints.web.exposure.include", "nplusone")));
		this.context.registerBean(MeterRegistry.class, () -> this.registry);
		this.context.register(NPlusOneBudgetAutoConfiguration.class, NPlusOneDetectionAutoConfiguration.class,
				NPlusOneEndpointAutoConfiguration.class, NPlusOneLogAutoConfiguration.class,
				NPlusOneMetricsAutoConfiguration.class, NPlusOneReportAutoConfiguration.class);
		this.context.refresh();
		this.reporting = this.context.getBean(Reporting.class);
	}

	@TearDown
	public void closeContext() {
		this.context.close();
	}

	@Benchmark
	public RecordedExecutions counting() {
		return recorded().recording().finish();
	}

	// The container makes a new route for each request.
	@Benchmark
	public RequestReport reporting() {
		return this.reporting.report(recorded(), new Route("GET", "/accounts/{id}"), 200);
	}

	boolean remembers() {
		return this.context.containsBean("nPlusOneRouteHistories");
	}

	String scrape() {
		return this.registry.scrape();
	}

	private RecordedWork recorded() {
		RecordedWork work = new RecordedWork(null);
		for (String statement : this.statements) {
			FingerprintedSql sql = this.fingerprints.get(statement);
			work.recording()
				.add(new Execution("dataSource", "", sql.fingerprint(), 1, (short) 1, 1, null, 1_000, 0, false),
						this.callers);
		}
		return work;
	}

}
