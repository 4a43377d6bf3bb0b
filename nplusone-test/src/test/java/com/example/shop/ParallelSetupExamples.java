package com.example.shop;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test that runs while another one is set up: run by {@code ParallelTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithClients
@Execution(ExecutionMode.CONCURRENT)
class ParallelSetupExamples {

	private static final CyclicBarrier PAIR = new CyclicBarrier(2);

	@Autowired
	Browser browser;

	@Autowired
	Shop shop;

	@BeforeEach
	void setUp(TestInfo test) throws Exception {
		if (test.getDisplayName().startsWith("other")) {
			PAIR.await(30, TimeUnit.SECONDS);
			this.browser.get("/customers/1");
			PAIR.await(30, TimeUnit.SECONDS);
		}
	}

	@Test
	@ExpectQueries(count = 1)
	void kept() throws Exception {
		PAIR.await(30, TimeUnit.SECONDS);
		this.shop.find(1);
		PAIR.await(30, TimeUnit.SECONDS);
	}

	@Test
	@ExpectQueries(count = 1)
	void other() {
		this.shop.find(1);
	}

}
