package io.github.nplusone.test;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What assertions say.
 */
class AssertionTests {

	private static Examples examples;

	@BeforeAll
	static void run() {
		examples = Examples.run("AssertionExamples");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kept", "keptGrowth" })
	void keptAssertionsAreFine(String test) {
		examples.succeeded(test);
	}

	@Test
	void tooManyQueriesAreListed() {
		assertThat(examples.failure("tooMany"))
			.hasMessageContaining("[the list] Expected at most 2 queries, but there were 3 queries: 3 SELECT")
			.hasMessageContaining("\n  2 x select")
			.hasMessageContaining("latent N+1  2 x ")
			.hasMessageContaining("Customer.purchases (lazy collection)")
			.hasMessageContaining("at com.example.shop.Shop.describe(Shop.java:");
	}

	@Test
	void duplicatesAreNamed() {
		assertThat(examples.failure("duplicates"))
			.hasMessageContaining("Expected no duplicates, but there were 3 queries")
			.hasMessageContaining("duplicate  3 x ");
	}

	@Test
	void exceptionsOfTheCodeArePassedOn() {
		assertThat(examples.failure("exception")).isInstanceOf(IOException.class).hasMessage("checked");
	}

	@Test
	void nothingIsNoMeasurement() {
		assertThat(examples.failure("nothing")).hasMessageContaining("Nothing was measured. The code ran no query.");
	}

	@Test
	void growthIsNamedByTable() {
		assertThat(examples.failure("growth"))
			.hasMessageContaining("Expected as many queries at each size, but with 2, 20, 30 they grow:\n"
					+ "  purchases (SELECT): 2 != 20 != 30\nAt size 30 there were 31 queries: 31 SELECT")
			.hasMessageContaining("N+1  30 x ")
			.hasMessageContaining("at com.example.shop.Shop.describe(Shop.java:")
			.hasMessageContaining("fix: ");
	}

	@Test
	void growthWithoutQueriesProvesNothing() {
		assertThat(examples.failure("growthWithoutQueries")).hasMessageContaining("Nothing was measured at size 2");
	}

	@Test
	void growthNeedsTwoSizes() {
		assertThat(examples.failure("growthAtOneSize"))
			.hasMessage("Sizes [2] can't be used. Growth shows between two sizes at least, such as 2 and 20.");
		assertThatIllegalArgumentException().isThrownBy(() -> QueryGrowth.assertThatQueryCount().populatedBy((size) -> {
		}).at(20, 2));
	}

}
