package com.example.shop;

import io.github.nplusone.test.ExpectNoNPlusOne;
import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests with expectations, some of which are meant to fail: run by
 * {@code ExpectationTests}.
 */
@SpringBootTest
@WithMockMvc
class ExpectationExamples {

	@Autowired
	Shop shop;

	@Autowired
	MockMvc mockMvc;

	@Autowired
	MockMvcTester mockMvcTester;

	@Autowired
	JdbcTemplate jdbcTemplate;

	@BeforeEach
	void fill() {
		this.shop.fill(4);
	}

	@Test
	@ExpectQueries(max = 1)
	void keptByCode() {
		this.shop.listFetched();
	}

	@Test
	@ExpectQueries(max = 3)
	void brokenByCode() {
		this.shop.list();
	}

	@Test
	@ExpectQueries(count = 1)
	void keptByRequest() throws Exception {
		this.mockMvc.perform(get("/customers/fetched")).andReturn();
	}

	@Test
	@ExpectQueries(count = 1)
	void brokenByRequest() throws Exception {
		this.mockMvc.perform(get("/customers")).andReturn();
	}

	@Test
	@ExpectQueries(count = 1)
	void brokenByMockMvcTester() {
		this.mockMvcTester.get().uri("/customers").exchange();
	}

	@Test
	@ExpectNoNPlusOne
	void brokenByNPlusOne() throws Exception {
		this.mockMvc.perform(get("/customers")).andReturn();
	}

	@Test
	@ExpectNoNPlusOne
	void brokenByNPlusOneBeforeAnError() throws Exception {
		this.mockMvc.perform(get("/customers/gone")).andReturn();
	}

	@Test
	@ExpectNoNPlusOne
	void keptByThreeRequests() throws Exception {
		for (int id = 1; id <= 3; id++) {
			this.mockMvc.perform(get("/customers/" + id)).andReturn();
		}
	}

	@Test
	@ExpectQueries(max = -1)
	void unusable() {
	}

	@Test
	@ExpectQueries
	void empty() {
	}

	@Test
	@ExpectQueries(max = 1)
	void failsByItself() {
		this.shop.list();
		throw new IllegalStateException("by itself");
	}

	@Test
	@ExpectQueries(max = 0)
	void aborted() {
		this.shop.list();
		Assumptions.abort();
	}

	@Test
	@Transactional
	@Sql(statements = "select 1")
	@ExpectQueries(count = 1)
	void keptInTransaction() {
		this.shop.find(-1);
	}

	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	@ExpectQueries(count = 1)
	void keptOnASeparateThread() {
		this.shop.find(-1);
	}

	@Test
	@ExpectQueries(max = 3)
	void brokenByAnotherThread() throws InterruptedException {
		Thread thread = new Thread(() -> this.shop.find(-1));
		thread.start();
		thread.join();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	@ExpectQueries(count = 1)
	void keptWithParameters(int queries) {
		for (int i = 0; i < queries; i++) {
			this.shop.find(-1);
		}
	}

	@RepeatedTest(2)
	@ExpectQueries(count = 1)
	void keptRepeatedly() {
		this.shop.find(-1);
	}

	@Nested
	@ExpectQueries(count = 2)
	class Inner {

		@Test
		void keptInside() {
			ExpectationExamples.this.shop.find(-1);
			ExpectationExamples.this.shop.find(-1);
		}

		@Test
		@ExpectQueries(count = 1)
		void methodTakesThePlaceOfItsClass() {
			ExpectationExamples.this.shop.find(-1);
		}

		@Test
		void brokenInside() {
			ExpectationExamples.this.shop.find(-1);
		}

	}

}
