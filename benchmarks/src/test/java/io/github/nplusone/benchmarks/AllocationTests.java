package io.github.nplusone.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import io.github.nplusone.analysis.FingerprintCache;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What costs no memory at all. Not beside tests with mocks: those rewrite classes of the
 * JDK, which allocate then.
 */
class AllocationTests {

	private static final int ASKED = 10_000;

	private static final String SQL = "select * from book where id in (1, 2, 3)";

	private final FingerprintCache cache = new FingerprintCache();

	@Test
	void fingerprintOfAKnownStatement() {
		ask();
		// The JVM allocates for itself now and then; what a look-up takes, it takes each
		// time.
		assertThat(IntStream.range(0, 20).mapToLong((i) -> bytesOfAsking()).min().orElseThrow()).isLessThan(ASKED);
	}

	private long bytesOfAsking() {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		ask();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private void ask() {
		for (int i = 0; i < ASKED; i++) {
			this.cache.get(SQL);
		}
	}

}
