package io.github.nplusone.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * What the starter adds to a request on Tomcat that runs a query, or none.
 */
final class RequestSection implements Section {

	// The application is of another size than a few methods.
	private static final int WARM_UPS = 12;

	// No two JVMs compile an application in the same way, and the best of them counts.
	private static final int JVMS_PER_ROUND = 2;

	private static final String TEXT = """
			CPU time and memory of the thread that serves, from the first byte of a request to the last one of the response,
			over HTTP. Without the starter there is none of its auto-configurations; with it everything is on that is on where
			there are actuator and Prometheus. The body of `largeBody` has 64 kB, that of `page` is 500 texts that are written one
			by one. Requests come 20 at a time, one behind the other. No filter of the application is around ours: with one, Tomcat has to tell
			us the end of each request, which takes 1.3 kB and a microsecond more.

			""";

	@Override
	public String title() {
		return "A request on Tomcat, with and without the starter";
	}

	@Override
	public String measure(Run run) throws RunnerException {
		RequestResults results = new RequestResults();
		for (int round = 0; round < JVMS_PER_ROUND * run.rounds(); round++) {
			results.add(round(run));
		}
		return TEXT + results;
	}

	private static Collection<RunResult> round(Run run) throws RunnerException {
		List<String> shuffled = new ArrayList<>(List.of(RequestBenchmark.WITHOUT, RequestBenchmark.WITH));
		Collections.shuffle(shuffled);
		return new Runner(run.jmh(WARM_UPS)
			.include(RequestBenchmark.class.getName())
			.param("starter", shuffled.toArray(String[]::new))
			.addProfiler(ServingThreadsProfiler.class)
			.build()).run();
	}

}
