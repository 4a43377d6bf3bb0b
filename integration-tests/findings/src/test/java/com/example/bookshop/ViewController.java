package com.example.bookshop;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Leaves the loops to others: to those who write entities down, and to other threads.
 */
@Controller
class ViewController {

	private final AuthorRepository authors;

	private final ReaderRepository readers;

	private final Counting counting;

	private final TransactionTemplate transaction;

	ViewController(AuthorRepository authors, ReaderRepository readers, Counting counting,
			TransactionTemplate transaction) {
		this.authors = authors;
		this.readers = readers;
		this.counting = counting;
		this.transaction = transaction;
	}

	@GetMapping("/json")
	@ResponseBody
	List<Reader> json() {
		return this.readers.findAll();
	}

	@GetMapping("/view")
	String view(Model model) {
		model.addAttribute("authors", this.authors.findAll());
		return "authors";
	}

	@GetMapping("/thread")
	@ResponseBody
	String thread() {
		return Thread.currentThread().getThreadGroup().getName();
	}

	@GetMapping("/service")
	@ResponseBody
	int service() {
		return this.counting.count();
	}

	@GetMapping("/async")
	@ResponseBody
	int async() {
		return this.counting.countAsync().join();
	}

	@GetMapping("/callable")
	@ResponseBody
	Callable<Integer> callable() {
		return () -> this.transaction.execute((status) -> this.counting.loop());
	}

	@GetMapping("/broken")
	@ResponseBody
	int broken() {
		this.counting.count();
		throw new IllegalStateException("in the middle");
	}

	@GetMapping("/forward")
	String forward() {
		return "forward:/service";
	}

	/**
	 * Counts books behind a proxy.
	 */
	@Service
	static class Counting {

		private final AuthorRepository authors;

		Counting(AuthorRepository authors) {
			this.authors = authors;
		}

		@Transactional(readOnly = true)
		int count() {
			return loop();
		}

		@Async
		@Transactional(readOnly = true)
		CompletableFuture<Integer> countAsync() {
			return CompletableFuture.completedFuture(loop());
		}

		int loop() {
			int books = 0;
			for (Author author : this.authors.findAll()) {
				books += author.getBooks().size();
			}
			return books;
		}

	}

}
