package io.github.nplusone.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What contracts find.
 */
class ContractTests {

	private final Examples examples = Examples.run("ContractExamples");

	@Test
	void reporterThatExpectsARouteIsFound() {
		this.examples.succeeded("bearsRequestOverItsBudget");
		assertThat(this.examples.failure("bearsRequestWithoutRoute"))
			.hasMessageContaining("report of UNKNOWN (no route)");
	}

	@Test
	void resolverThatChangesItsMindIsFound() {
		this.examples.succeeded("answersForEveryRoute");
		assertThat(this.examples.failure("answersTheSameEachTime"))
			.hasMessageContaining("budget of GET /users/{id}, asked again");
		assertThat(this.examples.failure("saysWhereTheBudgetComesFrom")).hasMessageContaining("declaredAt");
	}

}
