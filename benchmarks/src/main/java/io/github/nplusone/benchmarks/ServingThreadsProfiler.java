package io.github.nplusone.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time, in nanoseconds, and the memory, in bytes, that the threads of Tomcat take
 * which serve requests, per operation. Compilers, collectors and the client are left out.
 * At the end of each iteration the benchmark has to {@link #note() note} what the threads
 * took so far: after the last one they are gone before JMH asks.
 */
public final class ServingThreadsProfiler implements InternalProfiler {

	static final String CPU = "serving.cpu";

	static final String BYTES = "serving.bytes";

	private static final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static volatile Taken noted = Taken.soFar();

	private Taken before = noted;

	@Override
	public String getDescription() {
		return "CPU time and memory of the threads that serve requests";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.before = Taken.soFar();
	}

	static void note() {
		noted = Taken.soFar();
	}

	@Override
	public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		Taken after = noted;
		double operations = result.getMetadata().getAllOps();
		return List.of(
				new ScalarResult(CPU, (after.nanos() - this.before.nanos()) / operations, "ns/op",
						AggregationPolicy.AVG),
				new ScalarResult(BYTES, (after.bytes() - this.before.bytes()) / operations, "B/op",
						AggregationPolicy.AVG));
	}

	/**
	 * What the threads took.
	 *
	 * @param nanos CPU time in nanoseconds
	 * @param bytes memory in bytes
	 */
	record Taken(long nanos, long bytes) {

		static Taken soFar() {
			long[] serving = Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
				.filter((thread) -> thread != null && thread.getThreadName().matches("http-nio-.*-exec-.*"))
				.mapToLong(ThreadInfo::getThreadId)
				.toArray();
			return new Taken(LongStream.of(serving).map(threads::getThreadCpuTime).sum(),
					LongStream.of(serving).map(threads::getThreadAllocatedBytes).sum());
		}

	}

}
