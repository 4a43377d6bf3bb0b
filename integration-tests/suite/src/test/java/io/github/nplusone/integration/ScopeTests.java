package io.github.nplusone.integration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import com.example.library.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which requests are recorded, and that each is for itself.
 */
@LibraryTest
class ScopeTests {

	private final LibraryClient client;

	ScopeTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/site.css", "/actuator/health" })
	void notRecorded(String path) {
		HttpResponse<byte[]> response = this.client.getUnrecorded(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().map()).doesNotContainKeys(Exchange.COUNT, Exchange.PARTIAL);
	}

	@Test
	void endpointIsNotExposedByDefault() {
		assertThat(this.client.getUnrecorded("/actuator/nplusone").statusCode()).isEqualTo(404);
	}

	@Test
	void plainServlet() {
		this.client.get("/servlet").hasStatus(200).hasExactly(4).wasReportedAs("GET (no route)").hasBody("servlet");
	}

	@Test
	void functionalEndpoint() {
		this.client.get("/functional/1")
			.hasStatus(200)
			.hasExactly(3)
			.wasReportedAs("GET /functional/{id}")
			.hasBody("functional");
	}

	@Test
	void compression() throws IOException {
		String plain = this.client.get("/authors/long").body();
		Exchange exchange = this.client.exchange("/authors/long", Requests::gzip);
		exchange.hasStatus(200).hasExactly(Shelf.LONG.queries());
		assertThat(exchange.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(unzip(exchange.content())).isEqualTo(plain);
	}

	private static String unzip(byte[] body) throws IOException {
		try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void etagFilter() {
		Exchange first = this.client.get("/etag/authors/long");
		first.hasStatus(200).hasExactly(Shelf.LONG.queries()).wasReportedAs("GET /etag/authors/{shelf}");
		String etag = first.headers().firstValue("ETag").orElseThrow();
		this.client.exchange("/etag/authors/long", (request) -> request.header("If-None-Match", etag))
			.hasStatus(304)
			.hasExactly(Shelf.LONG.queries());
	}

	@Test
	void requestsOfOneConnection() {
		String connection = this.client.get("/connection/3").hasExactly(3).body();
		this.client.get("/failing/error-sent").hasExactly(4);
		this.client.get("/async/callable").hasExactly(3);
		this.client.get("/connection/1").hasExactly(1).hasBody(connection);
		this.client.get("/connection/0").hasExactly(0).hasBody(connection);
	}

}
