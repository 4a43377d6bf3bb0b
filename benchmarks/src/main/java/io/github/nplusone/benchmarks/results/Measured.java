package io.github.nplusone.benchmarks.results;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * All iterations of one thing, in whatever JVMs they ran.
 */
public final class Measured {

	private static final String BYTES = "gc.alloc.rate.norm";

	private final List<IterationResult> iterations = new ArrayList<>();

	/**
	 * Adds the iterations of a run.
	 * @param result result of the run
	 */
	public void add(RunResult result) {
		result.getBenchmarkResults().forEach((fork) -> this.iterations.addAll(fork.getIterationResults()));
	}

	double nanos() {
		return lowest(WorkerCpuProfiler.RESULT);
	}

	double bytes() {
		return median(BYTES);
	}

	/**
	 * The best of all iterations, which is what it is whatever the neighbours do.
	 * @param name what a profiler calls it
	 * @return lowest value
	 */
	public double lowest(String name) {
		return sorted(name)[0];
	}

	/**
	 * The iteration in the middle.
	 * @param name what a profiler calls it
	 * @return median
	 */
	public double median(String name) {
		return sorted(name)[this.iterations.size() / 2];
	}

	private double[] sorted(String name) {
		return this.iterations.stream()
			.mapToDouble((iteration) -> iteration.getSecondaryResults().get(name).getScore())
			.sorted()
			.toArray();
	}

}
