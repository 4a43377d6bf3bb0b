package io.github.nplusone.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import io.github.nplusone.analysis.FingerprintCache;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What costs no memory, or little. Not beside tests with mocks: those rewrite classes of
 * the JDK, which allocate then.
 */
class AllocationTests {

	private static final int TIMES = 10_000;

	private static final String SQL = "select * from book where id in (1, 2, 3)";

	@Test
	void fingerprintOfAKnownStatement() {
		FingerprintCache cache = new FingerprintCache();
		assertThat(bytesOf(() -> cache.get(SQL))).isZero();
	}

	@Test
	void reportOfARequestWithinItsBudget() {
		ReportingBenchmark benchmark = new ReportingBenchmark();
		benchmark.findReporting();
		assertThat(bytesOf(benchmark::reporting) - bytesOf(benchmark::counting)).isPositive().isLessThan(500);
		benchmark.closeContext();
	}

	// The JVM allocates for itself now and then; what a task takes, it takes each time.
	private static long bytesOf(Runnable task) {
		return IntStream.range(0, 20).mapToLong((i) -> bytesOfMany(task)).min().orElseThrow() / TIMES;
	}

	private static long bytesOfMany(Runnable task) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < TIMES; i++) {
			task.run();
		}
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

}
