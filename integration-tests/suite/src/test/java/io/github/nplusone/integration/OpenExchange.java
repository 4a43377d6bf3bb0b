package io.github.nplusone.integration;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A response that is still being sent.
 */
final class OpenExchange implements AutoCloseable {

	private final HttpResponse<InputStream> response;

	private final CollectedReports reports;

	OpenExchange(HttpResponse<InputStream> response, CollectedReports reports) {
		this.response = response;
		this.reports = reports;
	}

	String read(int length) throws IOException {
		return new String(this.response.body().readNBytes(length), StandardCharsets.UTF_8);
	}

	/**
	 * Waits for the end of the request.
	 * @return the exchange, with an empty body
	 */
	Exchange complete() {
		return new Exchange(this.response.statusCode(), this.response.headers(), new byte[0], this.reports.next());
	}

	@Override
	public void close() throws IOException {
		this.response.body().close();
	}

}
