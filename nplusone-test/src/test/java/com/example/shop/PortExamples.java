package com.example.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;

/**
 * Tests that know nothing of queries, and send requests to a port: run by
 * {@code PortTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "nplusone.test.fail-on=budget, n-plus-one")
@AutoConfigureTestRestTemplate
@AutoConfigureRestTestClient
@AutoConfigureWebTestClient
class PortExamples {

	@Autowired
	Shop shop;

	@Autowired
	TestRestTemplate restTemplate;

	@Autowired
	RestTestClient restTestClient;

	@Autowired
	WebTestClient webTestClient;

	@LocalServerPort
	int port;

	@BeforeEach
	void fill() {
		this.shop.fill(7);
		this.restTemplate.getForObject("/customers", String.class);
	}

	@Test
	void kept() {
		this.restTemplate.getForObject("/customers/fetched", String.class);
		this.restTestClient.get().uri("/customers/fetched").exchange().expectStatus().isOk();
		this.webTestClient.get().uri("/customers/fetched").exchange().expectStatus().isOk();
		this.shop.list();
	}

	@Test
	void brokenByTestRestTemplate() {
		this.restTemplate.getForObject("/customers", String.class);
	}

	@Test
	void brokenByRestTestClient() {
		this.restTestClient.get().uri("/customers").exchange().expectStatus().isOk();
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
	@ExpectQueries(count = 2)
	void brokenExpectation() {
		this.restTemplate.getForObject("/customers/fetched", String.class);
	}

	@Test
	@ExpectQueries(count = 2)
	void keptExpectations() {
		assertThatQueries(() -> this.restTemplate.getForObject("/customers/fetched", String.class)).hasCount(1)
			.hasNoFindings();
		assertThatQueries(() -> get("/customers/1")).hasCount(1);
	}

}
