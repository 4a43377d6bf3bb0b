package io.github.nplusone.budget;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
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

	private final Budget defaultBudget;

	private final Map<Key, Budget> resolved = new ConcurrentHashMap<>();

	RuleQueryBudgetResolver(BudgetProperties properties) {
		this.rules = IntStream.range(0, properties.rules().size())
			.mapToObj((index) -> BudgetRule.of(properties, index))
			.sorted(BudgetRule.MOST_SPECIFIC_FIRST)
			.toList();
		this.defaultBudget = BudgetRule.defaultOf(properties);
	}

	@Override
	public Budget resolve(Route route, @Nullable Budget annotation) {
		Key key = new Key(route, annotation);
		Budget known = this.resolved.get(key);
		if (known != null) {
			return known;
		}
		Budget budget = choose(route, annotation);
		if (this.resolved.size() < MAX_ROUTES) {
			this.resolved.put(key, budget);
		}
		return budget;
	}

	private Budget choose(Route route, @Nullable Budget annotation) {
		BudgetRule rule = ruleFor(route);
		if (annotation != null && (rule == null || !rule.limits() || !rule.routes().isExactly(route))) {
			return BudgetRule.annotated(annotation, this.defaultBudget,
					(rule != null) ? rule.budget() : this.defaultBudget);
		}
		return (rule != null) ? rule.budget() : this.defaultBudget;
	}

	// Several patterns may be as specific as the one that is exactly the route's.
	private @Nullable BudgetRule ruleFor(Route route) {
		for (BudgetRule rule : this.rules) {
			if (rule.routes().isExactly(route)) {
				return rule;
			}
		}
		for (BudgetRule rule : this.rules) {
			if (rule.routes().matches(route)) {
				return rule;
			}
		}
		return null;
	}

	private record Key(Route route, @Nullable Budget annotation) {

	}

}
