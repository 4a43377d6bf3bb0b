package io.github.nplusone.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests of slices.
 */
class SliceTests {

	@Test
	void repositories() {
		Examples examples = Examples.run("JpaSliceExamples").succeeded("kept");
		assertThat(examples.failure("broken")).hasMessageContaining("expected no N+1, but there were 5 queries")
			.hasMessageContaining("Customer.purchases (lazy collection)")
			.hasMessageContaining("fix: fetch it with the parent: @EntityGraph(attributePaths = \"purchases\")");
	}

	@Test
	void databases() {
		Examples examples = Examples.run("JdbcSliceExamples").succeeded("kept");
		assertThat(examples.failure("broken")).hasMessageContaining("expected 1 query, but there were 2");
	}

	@Test
	void controllers() {
		Examples examples = Examples.run("WebSliceExamples").succeeded("kept");
		assertThat(examples.failure("broken"))
			.hasMessageContaining("sent a request that nplusone.test.fail-on=n-plus-one,duplicate forbids:\n"
					+ "GET /customers/{id} ran 3 queries (budget 5)");
	}

}
