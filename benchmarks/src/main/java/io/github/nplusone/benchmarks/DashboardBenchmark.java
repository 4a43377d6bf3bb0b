package io.github.nplusone.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.nplusone.Findings;
import io.github.nplusone.Route;
import io.github.nplusone.benchmarks.dashboard.Dashboard;
import io.github.nplusone.benchmarks.dashboard.DashboardApplication;
import io.github.nplusone.detection.FindingDetector;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * A request of {@value Dashboard#QUERIES} queries on H2, with and without analysis.
 * Without, each execution is counted as one of no request, so that the difference is the
 * recording, the search for callers and associations, and the detection. The first
 * requests to a handler cost more: they look at the stack more often.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DashboardBenchmark {

	private static final Route ROUTE = new Route("GET", "/dashboard");

	private ConfigurableApplicationContext context;

	private Dashboard dashboard;

	private FindingDetector detector;

	@Setup
	public void start() {
		this.context = new SpringApplicationBuilder(DashboardApplication.class)
			.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
			.run();
		this.dashboard = this.context.getBean(Dashboard.class);
		this.detector = this.context.getBean(FindingDetector.class);
		this.dashboard.fill();
	}

	@TearDown
	public void stop() {
		this.context.close();
	}

	@Benchmark
	public int counting() {
		return this.dashboard.load();
	}

	@Benchmark
	public Findings analysis() {
		return analysis(ROUTE);
	}

	@Benchmark
	public Findings analysisOfUnknownHandler() {
		return analysis(new Object());
	}

	private Findings analysis(Object handler) {
		RequestRecording recording = new RequestRecording();
		recording.handledBy(handler, () -> null);
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			this.dashboard.load();
		}
		return this.detector.detect(ROUTE, recording.finish());
	}

}
