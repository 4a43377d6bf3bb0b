package io.github.nplusone.benchmarks;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the starter allocates for a request on Tomcat, on the thread that serves it, as
 * long as nothing is optimized away. The header is about 450 bytes of it, which Tomcat
 * takes to encode one. That the endpoint is exposed costs about 650: Spring MVC holds
 * each request against the operations of each endpoint.
 */
class RequestAllocationTests {

	private static final int TIMES = 50;

	@Test
	void requestWithoutQuery() throws IOException {
		assertThat(bytesAddedTo(RequestBenchmark::noQuery, "prometheus")).isPositive().isLessThan(1_800);
	}

	@Test
	void requestWithoutQueryIfTheEndpointIsExposed() throws IOException {
		assertThat(bytesAddedTo(RequestBenchmark::noQuery, "nplusone,prometheus")).isPositive().isLessThan(2_450);
	}

	@Test
	void requestOfOneQuery() throws IOException {
		assertThat(bytesAddedTo(RequestBenchmark::oneQuery, "prometheus")).isPositive().isLessThan(2_400);
	}

	@Test
	void pageThatIsWrittenTextByText() throws IOException {
		assertThat(bytesAddedTo(RequestBenchmark::page, "prometheus")).isPositive().isLessThan(2_000);
	}

	private static long bytesAddedTo(Request request, String endpoints) throws IOException {
		return bytesOf(request, endpoints, RequestBenchmark.WITH)
				- bytesOf(request, endpoints, RequestBenchmark.WITHOUT);
	}

	private static long bytesOf(Request request, String endpoints, String starter) throws IOException {
		RequestBenchmark benchmark = new RequestBenchmark();
		benchmark.starter = starter;
		benchmark.endpoints = endpoints;
		benchmark.start();
		try {
			return leastBytesOf(request, benchmark);
		}
		finally {
			benchmark.stop();
		}
	}

	// The JVM allocates for itself now and then; what a request takes, it takes each
	// time.
	private static long leastBytesOf(Request request, RequestBenchmark benchmark) throws IOException {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 20; i++) {
			long before = ServingThreadsProfiler.Taken.soFar().bytes();
			for (int j = 0; j < TIMES; j++) {
				request.send(benchmark);
			}
			least = Math.min(least, ServingThreadsProfiler.Taken.soFar().bytes() - before);
		}
		return least / (TIMES * RequestBenchmark.REQUESTS);
	}

	private interface Request {

		int send(RequestBenchmark benchmark) throws IOException;

	}

}
