package io.github.nplusone.budget;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.nplusone.BudgetAction;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetLimitsTests {

	@Test
	void everyLimitEndsABucket() {
		BudgetLimits limits = BudgetLimits.of(properties(30, 3, 0, 200));
		assertThat(limits.with(1, 10, 200)).containsExactly(1, 3, 10, 30, 200);
	}

	@Test
	void limitsAreFew() {
		BudgetLimits limits = BudgetLimits.of(properties(IntStream.rangeClosed(1, 1_000).toArray()));
		assertThat(limits.with()).hasSize(16).startsWith(1, 2, 3);
	}

	private static BudgetProperties properties(int... queries) {
		List<BudgetProperties.Rule> rules = IntStream.of(queries)
			.skip(1)
			.mapToObj((limit) -> new BudgetProperties.Rule("/a", null, null, null, limit, null, null, null, null, null,
					null))
			.toList();
		return new BudgetProperties(queries[0], null, null, null, null, BudgetAction.LOG, null, rules);
	}

}
