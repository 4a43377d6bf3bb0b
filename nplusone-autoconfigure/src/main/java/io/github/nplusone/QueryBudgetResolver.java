package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the budget of a request. A bean of this type replaces the one that reads
 * {@code nplusone.budget}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface QueryBudgetResolver {

	/**
	 * Returns the budget for requests to a route. Called once per request as a rule, at
	 * its beginning, but may be called again, as when the route is another one at the
	 * end; from many threads at once. An exception is logged, and the request is reported
	 * without a budget.
	 * @param route what was asked for
	 * @param annotation limits that {@link QueryBudget} sets at the handler, and where;
	 * {@code null} if there is none
	 * @return the budget, or {@code null} for none
	 */
	@Nullable Budget resolve(Route route, @Nullable Budget annotation);

}
