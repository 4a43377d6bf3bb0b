package io.github.nplusone.budget;

import java.time.Duration;
import java.util.Comparator;

import io.github.nplusone.QueryBudget;
import io.github.nplusone.route.RoutePattern;

/**
 * One budget and the routes it is for.
 *
 * @param routes routes with this budget
 * @param budget budget of these routes
 */
record BudgetRule(RoutePattern routes, QueryBudget budget) {

	static final Comparator<BudgetRule> MOST_SPECIFIC_FIRST = Comparator.comparing(BudgetRule::routes,
			RoutePattern.MOST_SPECIFIC_FIRST);

	static BudgetRule of(BudgetProperties properties, int index) {
		BudgetProperties.Rule rule = properties.rules().get(index);
		Integer queries = (rule.queries() != null) ? rule.queries() : Integer.valueOf(properties.queries());
		Duration time = (rule.time() != null) ? rule.time() : properties.time();
		return new BudgetRule(rule.routes(), new QueryBudget(queries, time, BudgetProperties.nameOfRule(index)));
	}

}
