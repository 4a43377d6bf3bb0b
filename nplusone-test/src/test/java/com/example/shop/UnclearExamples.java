package com.example.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests that run side by side, and send requests by a client that nplusone does not know:
 * run by {@code ParallelTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "nplusone.test.fail-on=budget")
@Execution(ExecutionMode.CONCURRENT)
class UnclearExamples {

	private static final CyclicBarrier PAIR = new CyclicBarrier(2);

	@LocalServerPort
	int port;

	@Test
	@ExpectQueries(count = 1)
	void unclear() throws Exception {
		sendWithoutHeader();
	}

	@Test
	void alsoUnclear() throws Exception {
		sendWithoutHeader();
	}

	private void sendWithoutHeader() throws Exception {
		PAIR.await(30, TimeUnit.SECONDS);
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/customers/1")).build(),
					HttpResponse.BodyHandlers.discarding());
		PAIR.await(30, TimeUnit.SECONDS);
	}

}
