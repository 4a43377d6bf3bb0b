package io.github.nplusone.test;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests that run in parallel.
 */
class ParallelTests {

	private static Examples examples;

	private static Examples unclear;

	@BeforeAll
	static void run() {
		examples = run("ParallelExamples");
		unclear = run("UnclearExamples");
	}

	private static Examples run(String name) {
		return Examples.run(name, "junit.jupiter.execution.parallel.enabled=true",
				"junit.jupiter.execution.parallel.config.strategy=fixed",
				"junit.jupiter.execution.parallel.config.fixed.parallelism=6");
	}

	@Test
	void countsNeverMix() {
		examples.succeeded("kept1", "kept2", "kept3", "kept4");
	}

	@Test
	void requestsBelongToTestsOfTheirContext() {
		Examples contexts = run("ContextExamples").succeeded("kept1", "kept2", "kept3");
		for (String test : new String[] { "broken1", "broken2", "broken3" }) {
			assertThat(contexts.failure(test)).hasMessageContaining("ContextExamples.Second.broken() sent a request")
				.hasMessageContaining("GET /customers/{id} ran 1 query (budget 0)");
		}
	}

	@Test
	void setUpOfOneTestIsNotChargedToAnother() {
		run("ParallelSetupExamples").succeeded("kept", "other");
	}

	@Test
	void requestsOfNobodyAreNamed() {
		assertThat(unclear.failure("unclear")).hasMessageContaining("UnclearExamples.unclear() can't be judged. "
				+ "GET /customers/{id} came without the header X-NPlusOne-Test while several tests ran in parallel: [UnclearExamples.alsoUnclear(), UnclearExamples.unclear()]");
	}

	@Test
	void testsWithoutExpectationBearThem() {
		unclear.succeeded("alsoUnclear");
	}

}
