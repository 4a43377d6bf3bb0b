package io.github.nplusone;

/**
 * What happens to a request that is over its budget.
 *
 * @since 0.1.0
 */
public enum BudgetAction {

	/**
	 * It goes on, and is logged.
	 */
	LOG,

	/**
	 * Its next query is not executed, but throws a {@link QueryBudgetExceededException}.
	 * For development and tests.
	 */
	FAIL

}
