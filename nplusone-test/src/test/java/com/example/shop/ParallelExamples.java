package com.example.shop;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests that run side by side, four at a time: run by {@code ParallelTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "nplusone.test.fail-on=budget")
@WithClients
@WithMockMvc
@Execution(ExecutionMode.CONCURRENT)
class ParallelExamples {

	private static final CyclicBarrier BARRIER = new CyclicBarrier(4);

	@Autowired
	Shop shop;

	@Autowired
	Browser browser;

	@Autowired
	MockMvc mockMvc;

	@BeforeEach
	void load() {
		this.shop.list();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	@ExpectQueries(count = 40)
	void kept(int client) throws Exception {
		for (int i = 0; i < 10; i++) {
			BARRIER.await(30, TimeUnit.SECONDS);
			this.shop.find(client);
			this.browser.get("/customers/" + client);
			this.mockMvc.perform(get("/customers/" + client)).andReturn();
			this.browser.get("/customers/fetched");
		}
	}

}
