package com.example.library;

import java.util.concurrent.Callable;

import io.github.nplusone.QueryBudget;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers with budgets: of annotations, and of rules that refuse what is over them.
 */
@RestController
@RequestMapping("/budget")
@QueryBudget(selects = 9)
class BudgetController {

	private final Queries queries;

	private final AuthorRepository authors;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbcTemplate;

	BudgetController(Queries queries, AuthorRepository authors, TransactionTemplate transaction,
			JdbcTemplate jdbcTemplate) {
		this.queries = queries;
		this.authors = authors;
		this.transaction = transaction;
		this.jdbcTemplate = jdbcTemplate;
	}

	@GetMapping("/annotated")
	@QueryBudget(queries = 5, time = "10s")
	String annotated() {
		this.queries.run(6);
		return "done";
	}

	@GetMapping("/of-class")
	String ofClass() {
		this.queries.run(10);
		return "done";
	}

	@GetMapping("/exact-rule")
	@QueryBudget(queries = 5)
	String exactRule() {
		this.queries.run(6);
		return "done";
	}

	@GetMapping("/fail/plain")
	@QueryBudget(queries = 2)
	String fail() {
		this.queries.run(3);
		return "done";
	}

	@GetMapping("/fail/commit")
	@QueryBudget(writes = 0)
	String failCommit() {
		this.transaction.executeWithoutResult((status) -> addAuthor());
		return "done";
	}

	@GetMapping("/fail/flush")
	@QueryBudget(writes = 0)
	String failFlush() {
		this.transaction.executeWithoutResult((status) -> {
			addAuthor();
			this.authors.flush();
		});
		return "done";
	}

	@GetMapping("/fail/after-writing")
	@QueryBudget(writes = 1)
	String failAfterWriting() {
		this.transaction.executeWithoutResult((status) -> {
			addAuthor();
			this.authors.flush();
			addAuthor();
			this.authors.flush();
		});
		return "done";
	}

	private void addAuthor() {
		this.authors.save(new Author("new", Shelf.NEW));
	}

	@GetMapping("/authors")
	int authors() {
		return this.authors.findByShelfOrderById(Shelf.NEW).size();
	}

	@GetMapping("/fail/clean-up")
	@QueryBudget(queries = 3)
	String failBeforeCleanUp() {
		this.jdbcTemplate.update("insert into lock_row values (1)");
		try {
			this.queries.run(5);
			return "done";
		}
		finally {
			this.jdbcTemplate.update("delete from lock_row");
			this.jdbcTemplate.execute("set lock_timeout 1000");
		}
	}

	@GetMapping("/locks")
	Integer locks() {
		return this.jdbcTemplate.queryForObject("select count(*) from lock_row", Integer.class);
	}

	@GetMapping("/ceiling/loop")
	String ceiling() {
		this.queries.run(100);
		return "done";
	}

	@GetMapping("/ceiling/callable")
	Callable<String> ceilingOfCallable() {
		return () -> {
			this.queries.run(100);
			return "done";
		};
	}

	@GetMapping("/ceiling/caught")
	String ceilingCaught() {
		int refused = 0;
		for (int i = 0; i < 70; i++) {
			try {
				this.queries.run(1);
			}
			catch (RuntimeException ex) {
				refused++;
			}
		}
		return refused + " refused";
	}

}
