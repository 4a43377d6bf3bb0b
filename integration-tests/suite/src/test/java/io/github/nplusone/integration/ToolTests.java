package io.github.nplusone.integration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Queries count whatever tool runs them.
 */
@LibraryTest
class ToolTests {

	private final LibraryClient client;

	ToolTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc-template", "jdbc-client", "data-jdbc", "jooq", "mybatis" })
	void loopOverThreeRows(String tool) {
		this.client.get("/tools/" + tool)
			.hasStatus(200)
			.hasExactly(3)
			.wasReportedAs("GET /tools/" + tool)
			.hasBody("[\"one\",\"two\",\"three\"]");
	}

}
