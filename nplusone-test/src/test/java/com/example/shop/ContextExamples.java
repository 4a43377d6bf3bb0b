package com.example.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests of two contexts side by side, with a client that nplusone does not know: run by
 * {@code ParallelTests}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ContextExamples {

	private static final CyclicBarrier PAIR = new CyclicBarrier(2);

	private static void exchange(int port, String path) throws Exception {
		PAIR.await(30, TimeUnit.SECONDS);
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.discarding());
		PAIR.await(30, TimeUnit.SECONDS);
	}

	// The annotation of nplusone may come first, and JUnit's extension with it.
	@Nested
	@ExpectQueries(count = 1)
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@Execution(ExecutionMode.CONCURRENT)
	class First {

		@LocalServerPort
		int port;

		@RepeatedTest(3)
		@Execution(ExecutionMode.SAME_THREAD)
		void kept() throws Exception {
			exchange(this.port, "/customers/1");
		}

	}

	@Nested
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	@TestPropertySource(properties = { "nplusone.test.fail-on=budget", "nplusone.budget.queries=0" })
	@Execution(ExecutionMode.CONCURRENT)
	class Second {

		@LocalServerPort
		int port;

		@RepeatedTest(3)
		@Execution(ExecutionMode.SAME_THREAD)
		void broken() throws Exception {
			exchange(this.port, "/customers/1");
		}

	}

}
