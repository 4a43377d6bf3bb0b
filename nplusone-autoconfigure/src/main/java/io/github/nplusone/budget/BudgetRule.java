package io.github.nplusone.budget;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.route.RoutePattern;

/**
 * One budget and the routes it is for.
 *
 * @param routes routes with this budget
 * @param budget budget of these routes
 * @param limits whether the rule sets a limit, and not only what happens over it
 */
record BudgetRule(RoutePattern routes, Budget budget, boolean limits) {

	static final Comparator<BudgetRule> MOST_SPECIFIC_FIRST = Comparator.comparing(BudgetRule::routes,
			RoutePattern.MOST_SPECIFIC_FIRST);

	static BudgetRule of(BudgetProperties properties, int index) {
		BudgetProperties.Rule rule = properties.rules().get(index);
		return new BudgetRule(rule.routes(),
				new Budget(or(rule.queries(), properties.queries()), or(rule.time(), properties.time()),
						or(rule.repeats(), properties.repeats()), or(rule.selects(), properties.selects()),
						or(rule.writes(), properties.writes()),
						(rule.action() != null) ? rule.action() : properties.action(),
						or(rule.ceiling(), properties.ceiling()), BudgetProperties.nameOfRule(index)),
				rule.hasLimit());
	}

	private static <T> @Nullable T or(@Nullable T own, @Nullable T inherited) {
		return (own != null) ? own : inherited;
	}

	static Budget defaultOf(BudgetProperties properties) {
		return new Budget(properties.queries(), properties.time(), properties.repeats(), properties.selects(),
				properties.writes(), properties.action(), properties.ceiling(), "nplusone.budget");
	}

	/**
	 * Sets the limits of an annotation. What happens over budget stays with the rules, as
	 * it depends on the environment.
	 * @param annotation limits of the annotation, {@code null} where it sets none
	 * @param defaults limits where it sets none
	 * @param environment where to find the action and the ceiling
	 * @return the budget
	 */
	static Budget annotated(Budget annotation, Budget defaults, Budget environment) {
		return new Budget(or(annotation.maxQueries(), defaults.maxQueries()),
				or(annotation.maxTime(), defaults.maxTime()), or(annotation.maxRepeats(), defaults.maxRepeats()),
				or(annotation.maxSelects(), defaults.maxSelects()), or(annotation.maxWrites(), defaults.maxWrites()),
				environment.action(), environment.ceiling(), annotation.declaredAt());
	}

}
