package io.github.nplusone.benchmarks.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.github.nplusone.benchmarks.WorkerCpuProfiler;

/**
 * Compares the interceptors, on this JDK and on that of {@code JAVA_25_HOME}, and writes
 * a table. Takes the number of rounds: in each of them every interceptor runs in a JVM of
 * its own, in another order, so that a busy neighbour meets all of them.
 */
public final class Interceptors {

	private static final Path RESULTS = Path.of("benchmarks", "INTERCEPTORS.md");

	private static final List<Interceptor> SOME = List.of(Interceptor.NONE, Interceptor.HAND_WRITTEN,
			Interceptor.NPLUSONE, Interceptor.DATASOURCE_PROXY, Interceptor.P6SPY);

	private Interceptors() {
	}

	/**
	 * Runs all of it.
	 * @param arguments number of rounds, 3 unless given
	 * @throws RunnerException if a benchmark fails
	 * @throws IOException if the table can't be written
	 */
	public static void main(String[] arguments) throws RunnerException, IOException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
		InterceptorResults results = new InterceptorResults();
		for (String java : javas()) {
			for (Workload workload : workloads()) {
				for (int round = 0; round < rounds; round++) {
					results.add(workload.title(), run(java, workload));
					Files.writeString(RESULTS, results.toString());
				}
			}
		}
	}

	private static List<String> javas() {
		return Stream.of(System.getProperty("java.home"), System.getenv("JAVA_25_HOME"))
			.filter((home) -> home != null)
			.distinct()
			.map((home) -> Path.of(home, "bin", "java").toString())
			.toList();
	}

	private static List<Workload> workloads() {
		return List.of(
				new Workload("one row, one query for each connection", Backend.NOTHING, 1, 1, 1,
						List.of(Interceptor.values())),
				new Workload("100 rows", Backend.NOTHING, 100, 1, 1, SOME),
				new Workload("ten queries for each connection", Backend.NOTHING, 1, 10, 1, SOME),
				new Workload("two threads", Backend.NOTHING, 1, 1, 2, SOME),
				new Workload("eight threads", Backend.NOTHING, 1, 1, 8, SOME),
				new Workload("one row of H2", Backend.H2, 1, 1, 1, SOME));
	}

	private static List<RunResult> run(String java, Workload workload) throws RunnerException {
		List<Interceptor> shuffled = new ArrayList<>(workload.interceptors());
		Collections.shuffle(shuffled);
		return new ArrayList<>(new Runner(options(java, workload, shuffled)).run());
	}

	private static Options options(String java, Workload workload, List<Interceptor> interceptors) {
		return new OptionsBuilder().include(InterceptorBenchmark.class.getName())
			.jvm(java)
			.jvmArgs("-Xms1g", "-Xmx1g")
			.forks(1)
			.threads(workload.threads())
			.warmupIterations(8)
			.warmupTime(TimeValue.seconds(1))
			.measurementIterations(10)
			.measurementTime(TimeValue.milliseconds(500))
			.param("backend", workload.backend().name())
			.param("rows", String.valueOf(workload.rows()))
			.param("queriesPerConnection", String.valueOf(workload.queriesPerConnection()))
			.param("interceptor", interceptors.stream().map(Interceptor::name).toArray(String[]::new))
			.shouldFailOnError(true)
			.addProfiler(GCProfiler.class)
			.addProfiler(WorkerCpuProfiler.class)
			.build();
	}

	private record Workload(String title, Backend backend, int rows, int queriesPerConnection, int threads,
			List<Interceptor> interceptors) {

	}

}
