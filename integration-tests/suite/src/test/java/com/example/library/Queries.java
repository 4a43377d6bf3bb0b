package com.example.library;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs as many queries as it is told to.
 */
@Component
class Queries {

	private final JdbcTemplate jdbcTemplate;

	Queries(JdbcTemplate jdbcTemplate) {
		this.jdbcTemplate = jdbcTemplate;
	}

	void run(int count) {
		for (int i = 0; i < count; i++) {
			this.jdbcTemplate.queryForObject("select count(*) from book where id = ?", Integer.class, i);
		}
	}

	String runAndSay(int count, String text) {
		run(count);
		return text;
	}

}
