package com.example.reactive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A reactive web application, with a database all the same.
 */
@SpringBootApplication
@RestController
public class ReactiveApplication {

	private final JdbcTemplate jdbcTemplate;

	ReactiveApplication(JdbcTemplate jdbcTemplate) {
		this.jdbcTemplate = jdbcTemplate;
	}

	public static void main(String[] args) {
		SpringApplication.run(ReactiveApplication.class, args);
	}

	@GetMapping("/")
	String hello() {
		return this.jdbcTemplate.queryForObject("select 'hello'", String.class);
	}

}
