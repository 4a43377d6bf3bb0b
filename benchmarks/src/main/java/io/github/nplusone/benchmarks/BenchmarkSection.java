package io.github.nplusone.benchmarks;

import java.util.Collection;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

import io.github.nplusone.benchmarks.results.Comparison;
import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * A class of benchmarks, one of whose methods is the base that the others are compared
 * with: it does the same, but only counts.
 *
 * @param benchmarks the class
 */
record BenchmarkSection(Class<?> benchmarks) implements Section {

	private static final String BASE = "counting";

	// An application takes longer to be compiled than a few methods.
	private static final int WARM_UPS = 6;

	@Override
	public String title() {
		return this.benchmarks.getSimpleName();
	}

	@Override
	public String measure(Run run) throws RunnerException {
		Comparison comparison = new Comparison(BenchmarkSection::methodOf);
		for (int round = 0; round < run.rounds(); round++) {
			comparison.add(round(run));
		}
		return comparison.timesOf(BASE);
	}

	private Collection<RunResult> round(Run run) throws RunnerException {
		return new Runner(run.jmh(WARM_UPS).include(this.benchmarks.getName()).build()).run();
	}

	static String methodOf(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		return benchmark.substring(benchmark.lastIndexOf('.') + 1);
	}

}
