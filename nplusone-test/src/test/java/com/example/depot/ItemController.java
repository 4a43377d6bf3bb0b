package com.example.depot;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads its items one by one.
 */
@RestController
class ItemController {

	private final JdbcTemplate jdbc;

	ItemController(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/items/{number}")
	int items(@PathVariable("number") int number) {
		int sum = 0;
		for (int i = 0; i < number; i++) {
			sum += item(i);
		}
		return sum;
	}

	@GetMapping("/bundles/{number}")
	int bundles(@PathVariable("number") int number) {
		return items(number);
	}

	private int item(int id) {
		return this.jdbc.queryForList("select price from item where id = ?", id).size();
	}

}
