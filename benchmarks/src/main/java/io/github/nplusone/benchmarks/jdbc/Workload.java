package io.github.nplusone.benchmarks.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

import io.github.nplusone.benchmarks.results.Comparison;
import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * Interceptors under one load. In each round every one of them runs in a JVM of its own,
 * in another order, so that a busy neighbour meets all of them.
 *
 * @param name what sets the load apart
 * @param backend the database
 * @param rows how many rows each query answers
 * @param queriesPerConnection how many queries go through one connection
 * @param threads how many threads query at once
 * @param interceptors interceptors to compare, {@link Interceptor#NONE} and
 * {@link Interceptor#NPLUSONE} among them
 */
record Workload(String name, Backend backend, int rows, int queriesPerConnection, int threads,
		List<Interceptor> interceptors) implements Section {

	private static final int WARM_UPS = 3;

	@Override
	public String title() {
		return "Interceptors of JDBC: " + this.name;
	}

	@Override
	public String measure(Run run) throws RunnerException {
		Comparison comparison = new Comparison((result) -> interceptorOf(result).name());
		for (int round = 0; round < run.rounds(); round++) {
			comparison.add(round(run));
		}
		return comparison.addedTimesOf(Interceptor.NONE.name(), Interceptor.NPLUSONE.name());
	}

	private Collection<RunResult> round(Run run) throws RunnerException {
		List<Interceptor> shuffled = new ArrayList<>(this.interceptors);
		Collections.shuffle(shuffled);
		return new Runner(options(run, shuffled)).run()
			.stream()
			.sorted(Comparator.comparing(Workload::interceptorOf))
			.toList();
	}

	private static Interceptor interceptorOf(RunResult result) {
		return Interceptor.valueOf(result.getParams().getParam("interceptor"));
	}

	private Options options(Run run, List<Interceptor> shuffled) {
		return run.jmh(WARM_UPS)
			.include(InterceptorBenchmark.class.getName())
			.threads(this.threads)
			.param("backend", this.backend.name())
			.param("rows", String.valueOf(this.rows))
			.param("queriesPerConnection", String.valueOf(this.queriesPerConnection))
			.param("interceptor", shuffled.stream().map(Interceptor::name).toArray(String[]::new))
			.build();
	}

}
