package io.github.nplusone.benchmarks.requests;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.github.nplusone.benchmarks.accounts.AccountServer;
import io.github.nplusone.benchmarks.accounts.Taken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked on Tomcat is answered, and counted only with the starter.
 */
class AccountConnectionsTests {

	private static final String ENDPOINTS = "nplusone,prometheus";

	@Test
	void requestsAreCountedWithTheStarter() throws IOException {
		try (AccountServer server = new AccountServer(true, 0, ENDPOINTS)) {
			assertThat(response(server, "/nothing")).startsWith("HTTP/1.1 200").contains("X-Query-Count: 0");
			assertThat(response(server, "/one")).startsWith("HTTP/1.1 200")
				.contains("X-Query-Count: 1")
				.endsWith("name");
			assertThat(response(server, "/body")).contains("X-Query-Count: 0", "Transfer-Encoding: chunked")
				.hasSizeGreaterThan(1 << 16);
			assertThat(response(server, "/page")).contains("X-Query-Count: 0").contains("<td>name</td>".repeat(500));
			assertThat(response(server, "/actuator/nplusone")).contains("GET /nothing", "GET /one", "GET /body");
			assertThat(response(server, "/actuator/prometheus")).contains("nplusone_request_queries_count");
		}
	}

	@Test
	void requestsAreNotCountedWithoutTheStarter() throws IOException {
		try (AccountServer server = new AccountServer(false, 0, ENDPOINTS)) {
			assertThat(response(server, "/one")).startsWith("HTTP/1.1 200")
				.doesNotContain("X-Query-Count")
				.endsWith("name");
			assertThat(response(server, "/body")).doesNotContain("X-Query-Count").hasSizeGreaterThan(1 << 16);
			assertThat(response(server, "/actuator/nplusone")).startsWith("HTTP/1.1 404");
			assertThat(response(server, "/actuator/prometheus")).doesNotContain("nplusone");
		}
	}

	@Test
	void allRequestsAreAnswered() throws IOException {
		try (AccountServer server = new AccountServer(true, 0, ENDPOINTS);
				AccountConnections connections = new AccountConnections(server.port())) {
			connections.get("/one", 2);
			assertThat(response(server, "/actuator/prometheus")).containsPattern(
					"nplusone_request_queries_count\\{[^}]*uri=\"/one\"[^}]*} " + (1 + 2 * KeepAliveClient.REQUESTS));
		}
	}

	@Test
	void threadThatServesSaysWhatItTook() throws IOException {
		try (AccountServer server = new AccountServer(false, 0, ENDPOINTS);
				AccountConnections connections = new AccountConnections(server.port())) {
			Taken little = connections.get("/body", 1);
			Taken much = connections.get("/body", 50);
			assertThat(little.nanos()).isPositive();
			assertThat(much.bytes()).isGreaterThan(10 * little.bytes());
		}
	}

	private static String response(AccountServer server, String path) throws IOException {
		try (KeepAliveClient client = new KeepAliveClient(server.port(), path)) {
			return client.response();
		}
	}

}
