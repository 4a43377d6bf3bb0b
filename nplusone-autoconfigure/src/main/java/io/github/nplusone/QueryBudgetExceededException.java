package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * Thrown instead of executing a query that a budget does not allow any more. The
 * connection is as it was before: the query never reached it.
 *
 * @since 0.1.0
 */
public class QueryBudgetExceededException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Budget budget;

	private final transient @Nullable CallSite callSite;

	/**
	 * Creates the exception.
	 * @param message says which query, from which line, and which budget
	 * @param budget budget that does not allow the query
	 * @param callSite line that asked for the query, {@code null} if no line of the
	 * application was to be found
	 */
	public QueryBudgetExceededException(String message, Budget budget, @Nullable CallSite callSite) {
		super(message);
		this.budget = budget;
		this.callSite = callSite;
	}

	/**
	 * The budget that does not allow the query.
	 * @return the budget
	 */
	public Budget budget() {
		return this.budget;
	}

	/**
	 * The line that asked for the query.
	 * @return the line, {@code null} if no line of the application was to be found
	 */
	public @Nullable CallSite callSite() {
		return this.callSite;
	}

}
