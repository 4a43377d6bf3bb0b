package io.github.nplusone.integration;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Requests that fail. The dispatch to the error page belongs to the request, and runs one
 * query of its own.
 */
@LibraryTest
class ErrorTests {

	private final LibraryClient client;

	ErrorTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@Test
	void exception() {
		this.client.get("/failing/exception").hasStatus(500).hasExactly(2 + 1).wasReportedAs("GET /failing/exception");
	}

	@Test
	void errorSent() {
		this.client.get("/failing/error-sent")
			.hasStatus(418)
			.hasExactly(3 + 1)
			.wasReportedAs("GET /failing/error-sent");
	}

	@Test
	void statusException() {
		this.client.get("/failing/status-exception").hasStatus(409).hasExactly(4 + 1);
	}

	@Test
	void unmatchedPath() {
		this.client.get("/nowhere/42").hasStatus(404).hasExactly(1).wasReportedAs("GET /**");
	}

	@Test
	void exceptionThatFilterAnswers() {
		this.client.get("/failing/swallowed")
			.hasStatus(503)
			.hasExactly(5)
			.wasReportedAs("GET /failing/swallowed")
			.hasBody("handled");
	}

	@Test
	void exceptionAfterCommit() throws IOException {
		try (OpenExchange exchange = this.client.open("/failing/after-commit")) {
			assertThat(exchange.read(5)).isEqualTo("begin");
			assertThatIOException().isThrownBy(() -> exchange.read(Integer.MAX_VALUE));
			exchange.complete().hasStatus(200).hasPartially(2, 3).wasReportedAs("GET /failing/after-commit");
		}
	}

	@Test
	void exceptionOfCallable() {
		this.client.get("/failing/callable").hasStatus(500).hasExactly(6 + 1).wasReportedAs("GET /failing/callable");
	}

	@Test
	void statusExceptionOfCallable() {
		this.client.get("/failing/callable/status-exception")
			.hasStatus(409)
			.hasExactly(7 + 1)
			.wasReportedAs("GET /failing/callable/status-exception");
	}

	@Test
	void timeout() {
		this.client.get("/failing/timeout").hasStatus(503).hasExactly(8 + 1).wasReportedAs("GET /failing/timeout");
	}

}
