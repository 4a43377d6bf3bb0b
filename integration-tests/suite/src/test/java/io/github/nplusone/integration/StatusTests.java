package io.github.nplusone.integration;

import com.example.library.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Responses whose body stays empty.
 */
@LibraryTest
class StatusTests {

	private final LibraryClient client;

	StatusTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@Test
	void noContent() {
		this.client.get("/empty").hasStatus(204).hasExactly(6).wasReportedAs("GET /empty").hasBody("");
	}

	@Test
	void notModified() {
		this.client.exchange("/versioned", (request) -> request.header("If-None-Match", "\"v1\""))
			.hasStatus(304)
			.hasExactly(7)
			.wasReportedAs("GET /versioned")
			.hasBody("");
	}

	@Test
	void modified() {
		this.client.get("/versioned").hasStatus(200).hasExactly(7).hasBody("version 1");
	}

	@Test
	void redirect() {
		Exchange exchange = this.client.get("/redirected");
		exchange.hasStatus(302).hasExactly(8).wasReportedAs("GET /redirected");
		assertThat(exchange.headers().firstValue("Location")).hasValueSatisfying(StatusTests::isSmallBody);
	}

	@Test
	void redirectView() {
		Exchange exchange = this.client.get("/moved");
		exchange.hasStatus(302).hasExactly(5).wasReportedAs("GET /moved");
		assertThat(exchange.headers().firstValue("Location")).hasValueSatisfying(StatusTests::isSmallBody);
	}

	private static void isSmallBody(String location) {
		assertThat(location).endsWith("/dto/1");
	}

	@Test
	void head() {
		this.client.exchange("/dto/1", Requests::head)
			.hasStatus(200)
			.hasExactly(2)
			.wasReportedAs("HEAD /dto/{id}")
			.hasBody("");
	}

	@Test
	void headOfLargeBody() {
		this.client.exchange("/authors/long", Requests::head)
			.hasStatus(200)
			.hasExactly(Shelf.LONG.queries())
			.hasBody("");
	}

}
