package com.example.library;

import java.io.IOException;
import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handlers that fail. The error page runs one query more, see
 * {@link ErrorPageConfiguration}.
 */
@RestController
@RequestMapping("/failing")
class FailingController {

	private static final int TEAPOT = 418;

	private static final long TIMEOUT_MILLIS = 50;

	private final Queries queries;

	FailingController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/exception")
	String exception() {
		this.queries.run(2);
		throw new IllegalStateException("intended");
	}

	@GetMapping("/error-sent")
	void errorSent(HttpServletResponse response) throws IOException {
		this.queries.run(3);
		response.sendError(TEAPOT);
	}

	@GetMapping("/status-exception")
	String statusException() {
		this.queries.run(4);
		throw new ResponseStatusException(HttpStatus.CONFLICT);
	}

	@GetMapping("/swallowed")
	String swallowed() {
		this.queries.run(5);
		throw new SwallowedException();
	}

	@GetMapping("/after-commit")
	void afterCommit(HttpServletResponse response) throws IOException {
		this.queries.run(2);
		response.getOutputStream().print("begin");
		response.flushBuffer();
		this.queries.run(1);
		throw new IllegalStateException("intended");
	}

	@GetMapping("/callable")
	Callable<String> callable() {
		this.queries.run(1);
		return () -> {
			this.queries.run(5);
			throw new IllegalStateException("intended");
		};
	}

	@GetMapping("/callable/status-exception")
	Callable<String> callableStatusException() {
		this.queries.run(1);
		return () -> {
			this.queries.run(6);
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	@GetMapping("/timeout")
	DeferredResult<String> timeout() {
		this.queries.run(8);
		return new DeferredResult<>(TIMEOUT_MILLIS);
	}

	/**
	 * Answered by a filter.
	 */
	static class SwallowedException extends RuntimeException {

	}

}
