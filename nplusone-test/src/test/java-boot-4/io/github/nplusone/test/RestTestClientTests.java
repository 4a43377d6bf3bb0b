package io.github.nplusone.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests with {@code RestTestClient}.
 */
class RestTestClientTests {

	@Test
	void requestsNameTheirTest() {
		Examples examples = Examples.run("RestTestClientExamples", "junit.jupiter.execution.parallel.enabled=true")
			.succeeded("kept");
		assertThat(examples.failure("broken")).hasMessageContaining("GET /customers/{id} ran 1 query (budget 0)");
	}

}
