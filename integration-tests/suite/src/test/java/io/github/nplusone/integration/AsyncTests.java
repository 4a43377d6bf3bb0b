package io.github.nplusone.integration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Requests that are worked on by other threads, without anything being configured.
 */
@LibraryTest
class AsyncTests {

	private final LibraryClient client;

	AsyncTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@Test
	void callable() {
		this.client.get("/async/callable")
			.hasStatus(200)
			.hasExactly(3)
			.wasReportedAs("GET /async/callable")
			.hasBody("callable");
	}

	@Test
	void deferredResult() {
		this.client.get("/async/deferred")
			.hasStatus(200)
			.hasExactly(4)
			.wasReportedAs("GET /async/deferred")
			.hasBody("deferred");
	}

	@Test
	void future() {
		this.client.get("/async/future")
			.hasStatus(200)
			.hasExactly(5)
			.wasReportedAs("GET /async/future")
			.hasBody("future");
	}

	@Test
	void asyncMethod() {
		this.client.get("/async/joined").hasStatus(200).hasExactly(6).wasReportedAs("GET /async/joined");
	}

}
