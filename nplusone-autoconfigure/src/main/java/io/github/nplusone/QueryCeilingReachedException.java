package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * Thrown instead of executing a query of a request that ran away: it has reached the
 * ceiling of its budget, and is answered with status 503.
 *
 * @since 0.1.0
 */
public class QueryCeilingReachedException extends QueryBudgetExceededException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message says which query, from which line, and which ceiling
	 * @param budget budget with the ceiling
	 * @param callSite line that asked for the query, {@code null} if no line of the
	 * application was to be found
	 */
	public QueryCeilingReachedException(String message, Budget budget, @Nullable CallSite callSite) {
		super(message, budget, callSite);
	}

}
