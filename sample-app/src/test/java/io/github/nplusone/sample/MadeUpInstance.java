package io.github.nplusone.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.awaitility.Awaitility.await;

/**
 * An instance of an application that only says what Prometheus is to scrape.
 */
class MadeUpInstance implements AutoCloseable {

	private final HttpServer server;

	private final AtomicInteger scrapes = new AtomicInteger();

	private volatile String type = "text/plain; version=0.0.4";

	private volatile byte[] body = {};

	MadeUpInstance() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.createContext("/actuator/prometheus", this::answer);
		this.server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		byte[] latest = this.body;
		exchange.getResponseHeaders().add("Content-Type", this.type);
		exchange.sendResponseHeaders(200, (latest.length > 0) ? latest.length : -1);
		try (OutputStream output = exchange.getResponseBody()) {
			output.write(latest);
		}
		this.scrapes.incrementAndGet();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String name() {
		return "localhost:" + port();
	}

	/**
	 * Waits for a scrape that began after this was called.
	 */
	void awaitScrape() {
		int before = this.scrapes.get();
		await().atMost(Duration.ofMinutes(1)).until(() -> this.scrapes.get() >= before + 2);
	}

	void exports(String text) {
		this.body = text.getBytes(StandardCharsets.UTF_8);
	}

	void exports(String mediaType, byte[] metrics) {
		this.type = mediaType;
		this.body = metrics;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
