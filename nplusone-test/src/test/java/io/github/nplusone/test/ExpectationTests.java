package io.github.nplusone.test;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests with expectations, with a Spring context.
 */
class ExpectationTests {

	private static Examples examples;

	@BeforeAll
	static void run() {
		examples = Examples.run("ExpectationExamples");
	}

	@ParameterizedTest
	@ValueSource(strings = { "keptByCode", "keptByRequest", "keptByThreeRequests", "keptInTransaction",
			"keptOnASeparateThread", "keptWithParameters1", "keptRepeatedly1", "keptRepeatedly2", "keptInside",
			"methodTakesThePlaceOfItsClass" })
	void keptExpectationsAreFine(String test) {
		examples.succeeded(test);
	}

	@Test
	void tooManyQueriesOfCodeAreListed() {
		assertThat(examples.failure("brokenByCode")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("ExpectationExamples.brokenByCode(): expected at most 3 queries, "
					+ "but there were 5 queries: 5 SELECT")
			.hasMessageContaining("4 x select")
			.hasMessageContaining("N+1  4 x ")
			.hasMessageContaining("Customer.purchases (lazy collection)")
			.hasMessageContaining("at com.example.shop.Shop.describe(Shop.java:")
			.hasMessageContaining("fix: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "brokenByRequest", "brokenByMockMvcTester" })
	void tooManyQueriesOfRequestsAreListed(String test) {
		assertThat(examples.failure(test))
			.hasMessageContaining(test + "(): expected 1 query, but there were 5 queries: 5 SELECT")
			.hasMessageContaining("Customer.purchases (lazy collection)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "brokenByNPlusOne", "brokenByNPlusOneBeforeAnError" })
	void nPlusOneOfARequestIsListed(String test) {
		assertThat(examples.failure(test)).hasMessageContaining(test + "(): expected no N+1, but there were 5 queries")
			.hasMessageContaining("at com.example.shop.Shop.describe(Shop.java:");
	}

	@Test
	void eachInvocationIsMeasuredByItself() {
		assertThat(examples.failure("keptWithParameters2")).hasMessageContaining("expected 1 query, but there were 2");
	}

	@Test
	void nestedTestsHaveTheExpectationsOfTheirClass() {
		assertThat(examples.failure("brokenInside"))
			.hasMessageContaining("ExpectationExamples.Inner.brokenInside(): expected 2 queries");
	}

	@Test
	void unusableAnnotationsAreExplained() {
		assertThat(examples.failure("unusable"))
			.hasMessage("@ExpectQueries(max = -1) on ExpectationExamples.unusable() can't be used. "
					+ "A number of queries can't be negative. Set max to 0 or more.");
		assertThat(examples.failure("empty"))
			.hasMessage("@ExpectQueries() on ExpectationExamples.empty() can't be used. "
					+ "It expects nothing. Set count or max, such as @ExpectQueries(max = 3).");
	}

	@Test
	void failureOfTheTestIsNotHidden() {
		assertThat(examples.failure("failsByItself")).isInstanceOf(IllegalStateException.class)
			.hasMessage("by itself")
			.satisfies((failure) -> assertThat(failure.getSuppressed()[0])
				.hasMessageContaining("expected at most 1 query,"));
	}

	@Test
	void abortedTestStaysAborted() {
		assertThat(examples.result("aborted").getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
	}

	@Test
	void queriesOnThreadsThatAreNotFollowedAreNamed() {
		assertThat(examples.failure("brokenByAnotherThread"))
			.hasMessageContaining("nothing was measured, so nothing is proved. "
					+ "1 query ran on threads that the recording did not follow");
	}

}
