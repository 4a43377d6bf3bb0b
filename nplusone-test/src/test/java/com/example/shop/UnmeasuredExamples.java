package com.example.shop;

import io.github.nplusone.test.ExpectNoNPlusOne;
import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;

/**
 * Tests of an application whose data source is left alone: run by
 * {@code UnmeasuredTests}.
 */
@SpringBootTest(properties = { "nplusone.jdbc.exclude=dataSource", "nplusone.test.fail-on=budget" })
class UnmeasuredExamples {

	@Autowired
	Shop shop;

	@Test
	@ExpectQueries(max = 0)
	void expectation() {
		this.shop.list();
	}

	@Test
	@ExpectNoNPlusOne
	void expectationOfNoNPlusOne() {
		this.shop.list();
	}

	@Test
	void assertion() {
		assertThatQueries(() -> this.shop.list()).hasCount(0);
	}

	@Test
	void nothingExpected() {
		this.shop.list();
	}

}
