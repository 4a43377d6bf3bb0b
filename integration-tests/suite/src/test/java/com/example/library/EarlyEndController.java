package com.example.library;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handlers that end their body and go on.
 */
@RestController
@RequestMapping("/early-end")
class EarlyEndController {

	private final Queries queries;

	EarlyEndController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/closed")
	void closed(HttpServletResponse response) throws IOException {
		this.queries.run(1);
		try (OutputStream body = response.getOutputStream()) {
			body.write('x');
		}
		this.queries.run(1);
	}

	@GetMapping("/complete")
	void complete(HttpServletResponse response) throws IOException {
		this.queries.run(1);
		response.setContentLength(1);
		response.getOutputStream().write('x');
		this.queries.run(1);
	}

	@GetMapping("/failed")
	void failed(HttpServletResponse response) throws IOException {
		response.getOutputStream().write(new byte[4096]);
		response.getOutputStream().write(new byte[4096]);
		response.resetBuffer();
		response.getOutputStream().print("new");
		this.queries.run(2);
	}

}
