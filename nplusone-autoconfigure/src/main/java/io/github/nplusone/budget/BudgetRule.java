package io.github.nplusone.budget;

import java.time.Duration;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.nplusone.QueryBudget;
import io.github.nplusone.Route;

/**
 * One budget and the routes it is for.
 *
 * @param path pattern to match the route's pattern with
 * @param method method of the route, {@code null} for any
 * @param budget budget of these routes
 */
record BudgetRule(PathPattern path, @Nullable String method, QueryBudget budget) {

	static final Comparator<BudgetRule> MOST_SPECIFIC_FIRST = Comparator
		.comparing(BudgetRule::path, PathPattern.SPECIFICITY_COMPARATOR)
		.thenComparing((rule) -> rule.method() == null);

	static BudgetRule of(BudgetProperties properties, int index) {
		BudgetProperties.Rule rule = properties.rules().get(index);
		Integer queries = (rule.queries() != null) ? rule.queries() : Integer.valueOf(properties.queries());
		Duration time = (rule.time() != null) ? rule.time() : properties.time();
		PathPattern path = PathPatternParser.defaultInstance.parse(String.valueOf(rule.path()));
		String method = (rule.method() != null) ? rule.method().name() : null;
		return new BudgetRule(path, method, new QueryBudget(queries, time, BudgetProperties.nameOfRule(index)));
	}

	boolean matches(Route route) {
		return route.pattern() != null && (this.method == null || this.method.equals(route.method()))
				&& matches(route.pattern());
	}

	// A pattern is a path too: /users/{id} is matched by itself, /users/* and /users/**.
	private boolean matches(String pattern) {
		try {
			return this.path.getPatternString().equals(pattern) || this.path.matches(PathContainer.parsePath(pattern));
		}
		catch (IllegalArgumentException ex) {
			return false; // a regular expression with a percent sign is no path
		}
	}

}
