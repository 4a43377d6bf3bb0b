package io.github.nplusone.setups;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests to an application on this machine.
 *
 * @param port port of the application
 */
record Client(int port) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	Response get(String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(20))
			.build();
		try {
			return new Response(CLIENT.send(request, BodyHandlers.ofString()));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer of the application.
	 *
	 * @param http response as it was received
	 */
	record Response(HttpResponse<String> http) {

		private static final String COUNT = "X-Query-Count";

		Response hasCount(int queries) {
			assertThat(this.http.headers().allValues(COUNT)).as(COUNT).containsExactly(String.valueOf(queries));
			return this;
		}

		Response hasNoCount() {
			assertThat(this.http.headers().map()).doesNotContainKey(COUNT);
			return this;
		}

		Response hasStatus(int status) {
			assertThat(this.http.statusCode()).isEqualTo(status);
			return this;
		}

		Response hasBody(String body) {
			assertThat(this.http.body()).isEqualTo(body);
			return hasStatus(200);
		}

	}

}
