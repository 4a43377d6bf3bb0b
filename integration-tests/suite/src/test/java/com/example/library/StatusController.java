package com.example.library;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Responses without a body.
 */
@RestController
class StatusController {

	private final Queries queries;

	StatusController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/empty")
	ResponseEntity<Void> empty() {
		this.queries.run(6);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/versioned")
	String versioned(WebRequest request) {
		this.queries.run(7);
		return request.checkNotModified("\"v1\"") ? null : "version 1";
	}

	@GetMapping("/redirected")
	void redirected(HttpServletResponse response) throws IOException {
		this.queries.run(8);
		response.sendRedirect("/dto/1");
	}

}
