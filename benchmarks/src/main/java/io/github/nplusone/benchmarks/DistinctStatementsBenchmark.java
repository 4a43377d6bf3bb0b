package io.github.nplusone.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;
import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.detection.FindingDetector;
import io.github.nplusone.detection.NPlusOneDetectionAutoConfiguration;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.Execution;
import io.github.nplusone.recording.RequestRecording;

/**
 * A request that repeats nothing: {@value #STATEMENTS} statements, each executed once.
 * Scores are for one statement.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DistinctStatementsBenchmark {

	static final int STATEMENTS = 20;

	private static final Route ROUTE = new Route("GET", "/accounts/{id}");

	private final List<String> statements = IntStream.range(0, STATEMENTS)
		.mapToObj((i) -> "select a1_0.id, a1_0.name, a1_0.owner_id from account" + i + " a1_0 where a1_0.id=?")
		.toList();

	private final FingerprintCache fingerprints = new FingerprintCache();

	private final Callers callers = new Callers(CallerFinder.NONE);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			NPlusOneDetectionAutoConfiguration.class);

	private FindingDetector detector;

	private long value;

	@Setup
	public void findDetector() {
		this.detector = this.context.getBean(FindingDetector.class);
	}

	@TearDown
	public void closeContext() {
		this.context.close();
	}

	@Benchmark
	@OperationsPerInvocation(STATEMENTS)
	public List<ExecutionCount> counting() {
		CountingRequest request = new CountingRequest();
		for (String statement : this.statements) {
			request.add(this.fingerprints.get(statement).fingerprint().kind(), this.value++);
		}
		return request.finish();
	}

	@Benchmark
	@OperationsPerInvocation(STATEMENTS)
	public RecordedExecutions recording() {
		RequestRecording recording = new RequestRecording();
		for (String statement : this.statements) {
			FingerprintedSql sql = this.fingerprints.get(statement);
			recording.add(new Execution("dataSource", "", sql.fingerprint(), (int) this.value, (short) 1, 0, null,
					this.value++, 0, false), this.callers);
		}
		return recording.finish();
	}

	@Benchmark
	@OperationsPerInvocation(STATEMENTS)
	public Findings recordingAndDetection() {
		return this.detector.detect(ROUTE, recording());
	}

}
