package io.github.nplusone.budget;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;

/**
 * Names the limits of a budget in words.
 */
final class LimitsText {

	private LimitsText() {
	}

	static String of(Budget budget) {
		StringJoiner text = new StringJoiner(", ");
		add(text, budget.maxQueries(), "queries");
		if (budget.maxTime() != null) {
			text.add(budget.maxTime().toMillis() + " ms");
		}
		add(text, budget.maxSelects(), "selects");
		add(text, budget.maxWrites(), "writes");
		return text.toString();
	}

	private static void add(StringJoiner text, @Nullable Integer limit, String what) {
		if (limit != null) {
			text.add(limit + " " + what);
		}
	}

}
