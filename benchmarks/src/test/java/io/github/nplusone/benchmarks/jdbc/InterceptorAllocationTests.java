package io.github.nplusone.benchmarks.jdbc;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our starter allocates, to the byte, as long as nothing is optimized away: a number
 * that grows is a regression, and one that shrinks is to be written down.
 */
class InterceptorAllocationTests {

	private static final int TIMES = 2_000;

	private final Blackhole blackhole = new Blackhole(
			"Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

	@Test
	void tenQueriesOutsideOfARequest() throws SQLException {
		assertThat(bytesAddedTo(10, Interceptor.NPLUSONE_OUTSIDE)).isEqualTo(1_280);
	}

	// A table of statements grows with the thirteenth.
	@Test
	void tenQueriesMoreOfARequest() throws SQLException {
		assertThat(bytesAddedTo(20, Interceptor.NPLUSONE) - bytesAddedTo(10, Interceptor.NPLUSONE)).isEqualTo(1_984);
	}

	@Test
	void requestOfOneQuery() throws SQLException {
		assertThat(bytesAddedTo(1, Interceptor.NPLUSONE)).isEqualTo(688);
	}

	private long bytesAddedTo(int queries, Interceptor interceptor) throws SQLException {
		return bytesOfRequest(queries, interceptor) - bytesOfRequest(queries, Interceptor.NONE);
	}

	private long bytesOfRequest(int queries, Interceptor interceptor) throws SQLException {
		InterceptorBenchmark benchmark = new InterceptorBenchmark();
		benchmark.interceptor = interceptor;
		benchmark.backend = Backend.NOTHING;
		benchmark.rows = 1;
		benchmark.queries = queries;
		benchmark.queriesPerConnection = 1;
		benchmark.createPool();
		long[] bytes = new long[20];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = bytesOfMany(benchmark);
		}
		benchmark.closePool();
		// The JVM allocates for itself now and then; what a request takes, it takes each
		// time.
		return LongStream.of(bytes).min().orElseThrow() / TIMES;
	}

	private long bytesOfMany(InterceptorBenchmark benchmark) throws SQLException {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < TIMES; i++) {
			benchmark.query(this.blackhole);
		}
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

}
