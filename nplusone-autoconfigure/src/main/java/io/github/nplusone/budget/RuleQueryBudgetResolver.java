package io.github.nplusone.budget;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.github.nplusone.QueryBudget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.Route;

/**
 * Chooses the budget by the rules of {@code nplusone.budget}.
 * <p>
 * Thread-safe. Remembers the choice for up to {@value #MAX_ROUTES} routes, and makes it
 * again for any others.
 */
final class RuleQueryBudgetResolver implements QueryBudgetResolver {

	private static final int MAX_ROUTES = 1_000;

	private final List<BudgetRule> rules;

	private final QueryBudget defaultBudget;

	private final Map<Route, QueryBudget> resolved = new ConcurrentHashMap<>();

	RuleQueryBudgetResolver(BudgetProperties properties) {
		this.rules = IntStream.range(0, properties.rules().size())
			.mapToObj((index) -> BudgetRule.of(properties, index))
			.sorted(BudgetRule.MOST_SPECIFIC_FIRST)
			.toList();
		this.defaultBudget = new QueryBudget(properties.queries(), properties.time(), "nplusone.budget");
	}

	@Override
	public QueryBudget resolve(Route route) {
		QueryBudget known = this.resolved.get(route);
		if (known != null) {
			return known;
		}
		QueryBudget budget = choose(route);
		if (this.resolved.size() < MAX_ROUTES) {
			this.resolved.put(route, budget);
		}
		return budget;
	}

	private QueryBudget choose(Route route) {
		return this.rules.stream()
			.filter((rule) -> rule.routes().matches(route))
			.findFirst()
			.map(BudgetRule::budget)
			.orElse(this.defaultBudget);
	}

}
