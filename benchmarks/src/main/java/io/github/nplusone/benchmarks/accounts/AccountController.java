package io.github.nplusone.benchmarks.accounts;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that do little themselves.
 */
@RestController
class AccountController {

	private static final int TAGS = 500;

	private static final List<String> NAMES = Collections.nCopies(640, "n".repeat(100));

	private final JdbcTemplate jdbc;

	AccountController(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		jdbc.execute("create table account (id bigint primary key, name varchar(99))");
		jdbc.execute("insert into account values (1, 'name')");
	}

	@GetMapping("/nothing")
	String nothing() {
		return "nothing";
	}

	@GetMapping("/one")
	@Nullable String one() {
		return this.jdbc.queryForObject("select name from account where id = ?", String.class, 1);
	}

	// About 64 kB of JSON, sent in chunks, as its length is not known before.
	@GetMapping("/body")
	List<String> body() {
		return NAMES;
	}

	// As a view does, which writes its tags and values one by one.
	@GetMapping("/page")
	void page(HttpServletResponse response) throws IOException {
		response.setContentType("text/html;charset=UTF-8");
		PrintWriter writer = response.getWriter();
		for (int i = 0; i < TAGS; i++) {
			writer.write("<td>name</td>");
		}
	}

	// There is one thread that serves, which is this one.
	@GetMapping(AccountServer.TAKEN)
	String taken() {
		return Taken.byThisThread().toText();
	}

}
