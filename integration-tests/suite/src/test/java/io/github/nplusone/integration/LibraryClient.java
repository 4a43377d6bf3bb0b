package io.github.nplusone.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.core.env.Environment;

/**
 * Sends requests to the library and puts the report of each beside its response.
 */
class LibraryClient {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final Environment environment;

	private final CollectedReports reports;

	LibraryClient(Environment environment, CollectedReports reports) {
		this.environment = environment;
		this.reports = reports;
	}

	Exchange get(String path) {
		return exchange(path, (request) -> {
		});
	}

	Exchange exchange(String path, Consumer<HttpRequest.Builder> customizer) {
		HttpResponse<byte[]> response = send(path, customizer);
		return new Exchange(response.statusCode(), response.headers(), response.body(), this.reports.next());
	}

	/**
	 * Sends a request that is not expected to be reported.
	 * @param path path of the request
	 * @return the response
	 */
	HttpResponse<byte[]> getUnrecorded(String path) {
		return exchangeUnrecorded(path, (request) -> {
		});
	}

	HttpResponse<byte[]> exchangeUnrecorded(String path, Consumer<HttpRequest.Builder> customizer) {
		return send(path, customizer);
	}

	/**
	 * Sends a request and returns as soon as the headers of the response are there.
	 * @param path path of the request
	 * @return the exchange
	 */
	OpenExchange open(String path) {
		HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
		return new OpenExchange(send(request, BodyHandlers.ofInputStream()), this.reports);
	}

	/**
	 * Asserts that there are no more reports than were asked for. A last request is sent
	 * for that: its report must be the next one.
	 */
	void expectNoFurtherReport() {
		get("/connection/9").wasReportedAs("GET /connection/{count}");
	}

	private HttpResponse<byte[]> send(String path, Consumer<HttpRequest.Builder> customizer) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(TIMEOUT);
		customizer.accept(request);
		return send(request.build(), BodyHandlers.ofByteArray());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.environment.getRequiredProperty("local.server.port") + path);
	}

	private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> bodyHandler) {
		try {
			return this.client.send(request, bodyHandler);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
