package com.example.library;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells which connection a request came on.
 */
@RestController
class ConnectionController {

	private final Queries queries;

	ConnectionController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/connection/{count}")
	String connection(@PathVariable int count, HttpServletRequest request) {
		return this.queries.runAndSay(count, String.valueOf(request.getRemotePort()));
	}

}
