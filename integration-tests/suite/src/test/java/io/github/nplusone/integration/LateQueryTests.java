package io.github.nplusone.integration;

import com.example.library.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Queries that run when the body is written already: they are in the header, or the
 * header says that it is not the last word.
 */
@LibraryTest
class LateQueryTests {

	private final LibraryClient client;

	LateQueryTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@CsvSource({ "/dto/1, 3", "/text, 4", "/functional/1, 4", "/written/small, 5" })
	void queryOfAFilterAfterTheHandler(String path, int queries) {
		this.client.get(path + "?audit").hasStatus(200).hasExactly(queries);
	}

	@Test
	void queryOfAFilterAfterALargeBody() {
		this.client.get("/authors/long?audit").hasExactly(Shelf.LONG.queries() + 1).hasBodyOfAbout(200);
	}

	@Test
	void queryOfAFilterAfterAView() {
		this.client.get("/page/medium?audit").hasExactly(Shelf.MEDIUM.queries() + 1);
	}

	@Test
	void largeView() {
		this.client.get("/page/long").hasExactly(Shelf.LONG.queries());
	}

	@ParameterizedTest
	@CsvSource({ "/early-end/closed", "/early-end/complete" })
	void queryOfAHandlerThatEndedItsBody(String path) {
		this.client.get(path).hasStatus(200).hasPartially(1, 2).hasBody("x");
	}

	@Test
	void bodyThatStartsAgain() {
		this.client.get("/authors/long").hasStatus(200);
		this.client.get("/early-end/failed").hasStatus(200).hasTotal(2).hasBody("new");
	}

	@Test
	void bodyThatAFilterAroundOursHasBegun() {
		this.client.get("/dto/1?prefix").hasStatus(200).hasExactly(2).hasBody(")]}',\n{\"id\":1,\"name\":\"small\"}");
	}

}
