package io.github.nplusone.benchmarks.requests;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.github.nplusone.benchmarks.accounts.AccountServer;

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
		assertThat(bytesAddedTo("/nothing", "prometheus")).isPositive().isLessThan(1_800);
	}

	@Test
	void requestWithoutQueryIfTheEndpointIsExposed() throws IOException {
		assertThat(bytesAddedTo("/nothing", "nplusone,prometheus")).isPositive().isLessThan(2_450);
	}

	@Test
	void requestOfOneQuery() throws IOException {
		assertThat(bytesAddedTo("/one", "prometheus")).isPositive().isLessThan(2_400);
	}

	@Test
	void pageThatIsWrittenTextByText() throws IOException {
		assertThat(bytesAddedTo("/page", "prometheus")).isPositive().isLessThan(2_000);
	}

	private static long bytesAddedTo(String path, String endpoints) throws IOException {
		return bytesOf(path, endpoints, true) - bytesOf(path, endpoints, false);
	}

	private static long bytesOf(String path, String endpoints, boolean starter) throws IOException {
		try (AccountServer server = new AccountServer(starter, 0, endpoints);
				AccountConnections connections = new AccountConnections(server.port())) {
			return leastBytesOf(path, connections);
		}
	}

	// The JVM allocates for itself now and then; what a request takes, it takes each
	// time.
	private static long leastBytesOf(String path, AccountConnections connections) throws IOException {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 20; i++) {
			least = Math.min(least, connections.get(path, TIMES).bytes());
		}
		return least / (TIMES * KeepAliveClient.REQUESTS);
	}

}
