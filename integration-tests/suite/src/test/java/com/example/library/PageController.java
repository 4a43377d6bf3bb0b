package com.example.library;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Views that a template engine renders.
 */
@Controller
class PageController {

	private final AuthorRepository authors;

	private final Queries queries;

	PageController(AuthorRepository authors, Queries queries) {
		this.authors = authors;
		this.queries = queries;
	}

	@GetMapping("/page/{shelf}")
	String page(@PathVariable String shelf, Model model) {
		model.addAttribute("authors", this.authors.findByShelfOrderById(Shelf.valueOf(shelf.toUpperCase(Locale.ROOT))));
		return "shelf";
	}

	@GetMapping("/moved")
	String moved() {
		return this.queries.runAndSay(5, "redirect:/dto/1");
	}

}
