package com.example.library;

import java.util.stream.IntStream;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills the shelves.
 */
@Component
class AuthorLoader implements ApplicationRunner {

	private final AuthorRepository authors;

	AuthorLoader(AuthorRepository authors) {
		this.authors = authors;
	}

	@Override
	public void run(ApplicationArguments args) {
		for (Shelf shelf : Shelf.values()) {
			this.authors.saveAll(IntStream.range(0, shelf.authors).mapToObj((i) -> author(shelf, i)).toList());
		}
	}

	private static Author author(Shelf shelf, int index) {
		return new Author(shelf + " author " + index, shelf);
	}

}
