package com.example.bookshop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.nplusone.QueryRecorder;

/**
 * A loop on a thread that Spring knows nothing of.
 */
@RestController
class FutureController {

	private final AuthorRepository authors;

	private final TransactionTemplate transaction;

	private final QueryRecorder recorder;

	FutureController(AuthorRepository authors, TransactionTemplate transaction, QueryRecorder recorder) {
		this.authors = authors;
		this.transaction = transaction;
		this.recorder = recorder;
	}

	@GetMapping("/future")
	int future() {
		return CompletableFuture.supplyAsync(this::count, this.recorder.wrap(ForkJoinPool.commonPool())).join();
	}

	private int count() {
		return this.transaction.execute((status) -> {
			int books = 0;
			for (Author author : this.authors.findAll()) {
				books += author.getBooks().size();
			}
			return books;
		});
	}

}
