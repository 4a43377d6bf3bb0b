package io.github.nplusone.benchmarks.results;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of JMH's worker threads in nanoseconds per operation. On a machine that is
 * shared, the time on the clock says little.
 */
public final class WorkerCpuProfiler implements InternalProfiler {

	static final String RESULT = "cpu";

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private long before;

	@Override
	public String getDescription() {
		return "CPU time of the worker threads";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.before = cpuNanos();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double nanosPerOperation = (double) (cpuNanos() - this.before) / result.getMetadata().getAllOps();
		return List.of(new ScalarResult(RESULT, nanosPerOperation, "ns/op", AggregationPolicy.AVG));
	}

	private long cpuNanos() {
		return Stream.of(this.threads.getThreadInfo(this.threads.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().contains("jmh-worker"))
			.mapToLong(ThreadInfo::getThreadId)
			.map(this.threads::getThreadCpuTime)
			.sum();
	}

}
