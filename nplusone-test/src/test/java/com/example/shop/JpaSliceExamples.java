package com.example.shop;

import io.github.nplusone.test.ExpectNoNPlusOne;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;

/**
 * Tests of repositories: run by {@code SliceTests}.
 */
@JpaSlice
class JpaSliceExamples {

	@Autowired
	CustomerRepository customers;

	@Autowired
	EntityManager entityManager;

	@BeforeEach
	void fill() {
		for (int i = 0; i < 4; i++) {
			this.entityManager.persist(new Customer("customer " + i));
		}
		this.entityManager.flush();
		this.entityManager.clear();
	}

	@Test
	void kept() {
		assertThatQueries(() -> this.customers.findAllByOrderByName()).hasCount(1);
	}

	@Test
	@ExpectNoNPlusOne
	void broken() {
		this.customers.findAll().forEach((customer) -> customer.getPurchases().size());
	}

}
