package com.example.shop;

import io.github.nplusone.test.ExpectNoNPlusOne;
import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;

/**
 * Tests without Spring's test context: run by {@code SetupTests}.
 */
class PlainExamples {

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = new SpringApplicationBuilder(ShopApplication.class).web(WebApplicationType.NONE).run();
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@BeforeEach
	void fill() {
		context.getBean(Shop.class).fill(4);
		assertThatQueries(() -> context.getBean(Shop.class).listFetched()).hasCount(1);
	}

	@Test
	@ExpectQueries(count = 1)
	void kept() {
		context.getBean(Shop.class).listFetched();
	}

	@Test
	@ExpectNoNPlusOne
	void broken() {
		context.getBean(Shop.class).list();
	}

	@Test
	@ExpectQueries(max = 1)
	void nothing() {
	}

}
