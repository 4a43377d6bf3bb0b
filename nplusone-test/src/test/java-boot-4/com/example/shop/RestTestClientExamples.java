package com.example.shop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Tests with the client of Spring Framework 7: run by {@code RestTestClientTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "nplusone.test.fail-on=budget", "nplusone.budget.queries=0" })
@WithClients
@Execution(ExecutionMode.CONCURRENT)
class RestTestClientExamples {

	@Autowired
	RestTestClient client;

	@Test
	void broken() {
		this.client.get().uri("/customers/1").exchange().expectStatus().isOk();
	}

	@Test
	void kept() {
		this.client.get().uri("/none").exchange().expectStatus().isNotFound();
	}

}
