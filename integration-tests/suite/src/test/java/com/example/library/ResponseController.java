package com.example.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Bodies that the handler writes to the response by itself.
 */
@Controller
class ResponseController {

	private final Queries queries;

	ResponseController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/written/small")
	void small(HttpServletResponse response) throws IOException {
		response.getWriter().write("begin,");
		this.queries.run(4);
		response.getWriter().write("end");
	}

	@GetMapping("/written/large")
	void large(HttpServletResponse response) throws IOException {
		this.queries.run(5);
		response.getWriter().write("x".repeat(9 * 1024));
	}

	@GetMapping("/written/bytes")
	void bytes(HttpServletResponse response) throws IOException {
		this.queries.run(3);
		response.getOutputStream().write("y".repeat(1024).getBytes(StandardCharsets.US_ASCII));
	}

	@GetMapping("/flushed")
	void flushed(HttpServletResponse response) throws IOException {
		this.queries.run(6);
		response.getWriter().write("all");
		response.flushBuffer();
	}

}
