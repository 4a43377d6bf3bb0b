package io.github.nplusone.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures what the starter adds to a request, on this JDK, and prints a table. Takes the
 * number of rounds: in each of them every request is measured with and without the
 * starter, each in a JVM of its own, in another order.
 */
final class Requests {

	private Requests() {
	}

	public static void main(String[] arguments) throws RunnerException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
		RequestResults results = new RequestResults();
		for (int round = 0; round < rounds; round++) {
			results.add(new Runner(options()).run());
		}
		System.out.print(results);
	}

	private static Options options() {
		List<String> shuffled = new ArrayList<>(List.of(RequestBenchmark.WITHOUT, RequestBenchmark.WITH));
		Collections.shuffle(shuffled);
		return new OptionsBuilder().include(RequestBenchmark.class.getName())
			.jvmArgs("-Xms1g", "-Xmx1g")
			.forks(1)
			.warmupIterations(10)
			.warmupTime(TimeValue.seconds(1))
			.measurementIterations(10)
			.measurementTime(TimeValue.milliseconds(500))
			.param("starter", shuffled.toArray(String[]::new))
			.shouldFailOnError(true)
			.addProfiler(GCProfiler.class)
			.addProfiler(ServingThreadsProfiler.class)
			.build();
	}

}
