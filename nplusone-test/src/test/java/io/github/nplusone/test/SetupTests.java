package io.github.nplusone.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests with set-up that counts, and of those without Spring's test
 * context.
 */
class SetupTests {

	@Test
	void setUpCountsIfAskedFor() {
		Examples examples = Examples.run("SetupExamples").succeeded("kept");
		assertThat(examples.failure("broken")).hasMessageContaining("expected 1 query, but there were 2");
	}

	@Test
	void expectationsNeedNoContext() {
		Examples examples = Examples.run("PlainExamples").succeeded("kept");
		assertThat(examples.failure("broken")).hasMessageContaining("PlainExamples.broken(): expected no N+1");
		assertThat(examples.failure("nothing")).hasMessageContaining("nothing was measured, so nothing is proved. "
				+ "There is no Spring context to tell whether a DataSource is wrapped.");
	}

}
