package com.example.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Bodies that are sent in three parts, each after a query of its own. Before the second
 * and the third they wait until the client has received the one before.
 */
@RestController
@RequestMapping("/stream")
public class StreamController {

	/**
	 * Size of a part that is larger than a container's buffer.
	 */
	public static final int LARGE_PART = 40 * 1024;

	private static final String[] PARTS = { "one,", "two,", "three" };

	private final Queries queries;

	private final Gate gate;

	private final Executor executor;

	StreamController(Queries queries, Gate gate, @Qualifier("applicationTaskExecutor") Executor executor) {
		this.queries = queries;
		this.gate = gate;
		this.executor = executor;
	}

	@GetMapping("/flushed")
	StreamingResponseBody flushed(HttpServletResponse response) {
		this.queries.run(1);
		return (body) -> writeAndWait((part) -> {
			write(body, part);
			// Since Framework 7, the stream itself does not flush.
			response.flushBuffer();
		});
	}

	@GetMapping("/unflushed")
	StreamingResponseBody unflushed() {
		this.queries.run(2);
		return (body) -> {
			for (String part : PARTS) {
				this.queries.run(1);
				write(body, part);
			}
		};
	}

	@GetMapping("/large")
	StreamingResponseBody large() {
		this.queries.run(2);
		return (body) -> writeAndWait((part) -> write(body, part.substring(0, 1).repeat(LARGE_PART)));
	}

	@GetMapping("/events")
	SseEmitter events() {
		this.queries.run(3);
		SseEmitter emitter = new SseEmitter();
		this.executor.execute(() -> send(emitter));
		return emitter;
	}

	@GetMapping("/emitter")
	ResponseBodyEmitter emitter() {
		this.queries.run(4);
		ResponseBodyEmitter emitter = new ResponseBodyEmitter();
		this.executor.execute(() -> send(emitter));
		return emitter;
	}

	@GetMapping("/synchronous")
	void synchronous(HttpServletResponse response) throws IOException {
		this.queries.run(5);
		writeAndWait((part) -> {
			response.getWriter().write(part);
			response.getWriter().flush();
		});
	}

	private void send(ResponseBodyEmitter emitter) {
		try {
			writeAndWait(emitter::send);
			emitter.complete();
		}
		catch (IOException ex) {
			emitter.completeWithError(ex);
		}
	}

	private void writeAndWait(PartWriter writer) throws IOException {
		this.queries.run(1);
		writer.write(PARTS[0]);
		for (int i = 1; i < PARTS.length; i++) {
			this.gate.pass();
			this.queries.run(1);
			writer.write(PARTS[i]);
		}
	}

	private static void write(OutputStream body, String part) throws IOException {
		body.write(part.getBytes(StandardCharsets.US_ASCII));
	}

	@FunctionalInterface
	private interface PartWriter {

		void write(String part) throws IOException;

	}

}
