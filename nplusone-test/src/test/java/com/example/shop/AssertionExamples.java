package com.example.shop;

import java.io.IOException;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;
import static io.github.nplusone.test.QueryGrowth.assertThatQueryCount;

/**
 * Tests with assertions: run by {@code AssertionTests}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "nplusone.detection.ignore[0].table=nothing", "nplusone.detection.ignore[0].reason=test" })
class AssertionExamples {

	@Autowired
	Shop shop;

	@Autowired
	CustomerRepository customers;

	@BeforeEach
	void fill() {
		this.shop.fill(2);
	}

	@Test
	void kept() {
		assertThatQueries(() -> this.shop.list()).hasCount(3)
			.hasCountAtMost(3)
			.hasSelectsAtMost(3)
			.hasWritesAtMost(0)
			.hasNoNPlusOne()
			.hasNoDuplicates()
			.hasNoRepeatedWrites()
			.isMeasured();
		assertThatQueries(() -> {
		}).hasCount(0);
	}

	@Test
	void tooMany() {
		assertThatQueries(() -> this.shop.list()).as("the list").hasCountAtMost(2);
	}

	@Test
	void exception() {
		assertThatQueries(() -> {
			throw new IOException("checked");
		}).hasCount(0);
	}

	@Test
	void duplicates() {
		assertThatQueries(() -> {
			for (int i = 0; i < 3; i++) {
				this.customers.findById(1L);
			}
		}).hasNoNPlusOne().hasNoDuplicates();
	}

	@Test
	void nothing() {
		assertThatQueries(() -> {
		}).isMeasured();
	}

	@Test
	@Transactional
	@ExpectQueries(count = 2)
	void keptGrowth() {
		assertThatQueryCount().populatedBy(this.shop::fill).at(2, 20).of(() -> this.shop.listFetched()).doesNotGrow();
	}

	@Test
	@Transactional
	void growth() {
		assertThatQueryCount().populatedBy(this.shop::fill).at(2, 20, 30).of(() -> this.shop.list()).doesNotGrow();
	}

	@Test
	void growthWithoutQueries() {
		assertThatQueryCount().populatedBy(this.shop::fill).at(2, 3).of(() -> {
		}).doesNotGrow();
	}

	@Test
	void growthAtOneSize() {
		assertThatQueryCount().populatedBy(this.shop::fill).at(2);
	}

}
