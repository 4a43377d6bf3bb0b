package com.example.shop;

import io.github.nplusone.test.ExpectQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests of a database: run by {@code SliceTests}.
 */
@JdbcSlice
class JdbcSliceExamples {

	@Autowired
	JdbcTemplate jdbcTemplate;

	@Test
	@ExpectQueries(count = 1)
	void kept() {
		this.jdbcTemplate.execute("select 1");
	}

	@Test
	@ExpectQueries(count = 1)
	void broken() {
		this.jdbcTemplate.execute("select 1");
		this.jdbcTemplate.execute("select 2");
	}

}
