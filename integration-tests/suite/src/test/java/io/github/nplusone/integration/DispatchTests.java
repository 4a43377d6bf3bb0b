package io.github.nplusone.integration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Requests that more than one handler takes part in.
 */
@LibraryTest
class DispatchTests {

	private final LibraryClient client;

	DispatchTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@Test
	void forward() {
		this.client.get("/forwarding")
			.hasStatus(200)
			.hasExactly(3)
			.wasReportedAs("GET /dto/{id}")
			.hasBody("{\"id\":1,\"name\":\"small\"}");
	}

	@Test
	void include() {
		this.client.get("/including").hasStatus(200).hasExactly(4).hasBody("outer,inner");
	}

	@Test
	void includeBeforeFurtherQueries() {
		this.client.get("/including/midway").hasStatus(200).hasExactly(4).hasBody("inner,outer");
	}

	@Test
	void includeOfWholeBodyBeforeFurtherQueries() {
		this.client.get("/including/body/midway").hasStatus(200).hasTruthfulHeader(4).hasBody("inner,outer");
	}

}
