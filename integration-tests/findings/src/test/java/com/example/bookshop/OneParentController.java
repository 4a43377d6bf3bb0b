package com.example.bookshop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The books of one author, who has a publisher for each of them as long as it is asked.
 */
@RestController
class OneParentController {

	private static final long AUTHOR = 1;

	private final AuthorRepository authors;

	private final BookRepository books;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	OneParentController(AuthorRepository authors, BookRepository books, JdbcTemplate jdbc,
			PlatformTransactionManager transactions) {
		this.authors = authors;
		this.books = books;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@GetMapping("/one-parent")
	int publishers() {
		return countPublishers(Author::getBooks);
	}

	@GetMapping("/one-parent/joined")
	int publishersByJoin() {
		return countPublishers(this.books::findJoiningPublisherByAuthor);
	}

	private int countPublishers(Function<Author, List<Book>> booksOf) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			this.jdbc.update("update book set publisher_id = publisher_id + mod(id, 4) where author_id = ?", AUTHOR);
			Set<String> names = new HashSet<>();
			for (Book book : booksOf.apply(this.authors.findById(AUTHOR).orElseThrow())) {
				names.add(book.getPublisher().getName());
			}
			return names.size();
		});
	}

}
