package com.example.notes;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

	private final DataSource dataSource;

	private final JdbcTemplate jdbcTemplate;

	NotesController(DataSource dataSource, JdbcTemplate jdbcTemplate) {
		this.dataSource = dataSource;
		this.jdbcTemplate = jdbcTemplate;
	}

	/**
	 * Runs two queries.
	 * @return their results
	 */
	@GetMapping("/notes")
	String notes() {
		return this.jdbcTemplate.queryForObject("select 'first'", String.class) + " "
				+ this.jdbcTemplate.queryForObject("select 'second'", String.class);
	}

	@GetMapping("/database")
	String database() {
		return this.jdbcTemplate.queryForObject("select database()", String.class);
	}

	@GetMapping("/data-source")
	String dataSource() {
		return this.dataSource.getClass().getName();
	}

}
