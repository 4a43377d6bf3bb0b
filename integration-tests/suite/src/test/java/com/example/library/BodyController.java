package com.example.library;

import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Bodies that a message converter writes.
 */
@RestController
class BodyController {

	private final AuthorRepository authors;

	private final Queries queries;

	BodyController(AuthorRepository authors, Queries queries) {
		this.authors = authors;
		this.queries = queries;
	}

	@GetMapping("/dto/{id}")
	Dto dto(@PathVariable long id) {
		this.queries.run(2);
		return new Dto(id, "small");
	}

	@GetMapping({ "/authors/{shelf}", "/etag/authors/{shelf}" })
	List<Author> authors(@PathVariable String shelf) {
		return this.authors.findByShelfOrderById(Shelf.valueOf(shelf.toUpperCase(Locale.ROOT)));
	}

	@GetMapping(path = "/text", produces = MediaType.TEXT_PLAIN_VALUE)
	String text() {
		return this.queries.runAndSay(3, "0123456789".repeat(20_000));
	}

	@PostMapping("/upload")
	Dto upload(@RequestParam MultipartFile file) {
		this.queries.run(4);
		return new Dto(file.getSize(), file.getOriginalFilename());
	}

	record Dto(long id, String name) {

	}

}
