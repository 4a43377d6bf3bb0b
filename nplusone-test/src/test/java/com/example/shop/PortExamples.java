package com.example.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;

/**
 * Tests that know nothing of queries, and send requests to a port: run by
 * {@code PortTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "nplusone.test.fail-on=budget, n-plus-one")
@WithClients
class PortExamples {

	@Autowired
	Shop shop;

	@Autowired
	Browser browser;

	@Autowired
	WebTestClient webTestClient;

	@LocalServerPort
	int port;

	@BeforeEach
	void fill() {
		this.shop.fill(7);
		this.browser.get("/customers");
	}

	@Test
	void kept() {
		this.browser.get("/customers/fetched");
		this.webTestClient.get().uri("/customers/fetched").exchange().expectStatus().isOk();
		this.shop.list();
	}

	@Test
	void brokenByTestRestTemplate() {
		this.browser.get("/customers");
	}

	@Test
	void brokenByWebTestClient() {
		this.webTestClient.get().uri("/customers").exchange().expectStatus().isOk();
	}

	@Test
	void brokenByAnyClient() throws Exception {
		get("/customers");
	}

	private void get(String path) throws Exception {
		HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.discarding());
	}

	@Test
	void brokenAfterTheResponse() {
		this.browser.get("/customers/late");
	}

	@Test
	@ExpectQueries(count = 2)
	void brokenExpectation() {
		this.browser.get("/customers/fetched");
	}

	@Test
	@ExpectQueries(count = 2)
	void keptExpectations() {
		assertThatQueries(() -> this.browser.get("/customers/fetched")).hasCount(1).hasNoFindings();
		assertThatQueries(() -> get("/customers/1")).hasCount(1);
	}

}
