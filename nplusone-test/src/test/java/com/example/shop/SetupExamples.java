package com.example.shop;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.jdbc.Sql;

/**
 * Tests with set-up that belongs to them: run by {@code SetupTests}.
 */
@SpringBootTest(properties = "nplusone.test.include-setup=true")
class SetupExamples {

	@Autowired
	JdbcTemplate jdbcTemplate;

	@BeforeEach
	void find() {
		this.jdbcTemplate.execute("select 2");
	}

	@Test
	@Sql(statements = "select 1")
	@ExpectQueries(count = 3)
	void kept() {
		this.jdbcTemplate.execute("select 3");
	}

	@Test
	@ExpectQueries(count = 1)
	void broken() {
		this.jdbcTemplate.execute("select 3");
	}

}
