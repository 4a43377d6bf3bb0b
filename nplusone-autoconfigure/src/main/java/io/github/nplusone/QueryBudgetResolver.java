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
	 * Returns the budget for requests to a route. Called once per finished request, from
	 * many threads at once. An exception is logged, and the request is reported without a
	 * budget.
	 * @param route what was asked for
	 * @return the budget, or {@code null} for none
	 */
	@Nullable QueryBudget resolve(Route route);

}
