package io.github.nplusone.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An instance of an application that only says what Prometheus is to scrape.
 */
class MadeUpInstance implements AutoCloseable {

	private final HttpServer server;

	private final AtomicInteger scrapes = new AtomicInteger();

	private volatile String text = "";

	MadeUpInstance() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.createContext("/actuator/prometheus", this::answer);
		this.server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		byte[] body = this.text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
		exchange.sendResponseHeaders(200, body.length);
		try (OutputStream output = exchange.getResponseBody()) {
			output.write(body);
		}
		this.scrapes.incrementAndGet();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String name() {
		return "localhost:" + port();
	}

	int scrapes() {
		return this.scrapes.get();
	}

	void exports(String text) {
		this.text = text;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
