package io.github.nplusone.budget;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.Route;
import io.github.nplusone.recording.ExecutionLimit;

/**
 * Knows the budgets of requests, whatever the resolver does, and what they refuse.
 */
public final class Budgets {

	private static final Logger logger = LoggerFactory.getLogger(Budgets.class);

	private final QueryBudgetResolver resolver;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	Budgets(QueryBudgetResolver resolver) {
		this.resolver = resolver;
	}

	/**
	 * Asks for the budget of a request.
	 * @param route what was asked for
	 * @param annotation limits that an annotation sets, {@code null} if there is none
	 * @return the budget, {@code null} if there is none or the resolver failed
	 */
	public @Nullable Budget budgetOf(Route route, @Nullable Budget annotation) {
		try {
			return this.resolver.resolve(route, annotation);
		}
		// Kotlin and Groovy throw checked exceptions undeclared; a clash of versions is
		// an error.
		catch (Exception | LinkageError | AssertionError ex) {
			if (this.faultLogged.compareAndSet(false, true)) {
				logger.warn("{} failed: requests are reported without a budget. Further failures are not logged.",
						this.resolver.getClass().getName(), ex);
			}
			return null;
		}
	}

	/**
	 * Tells what a request must not come to.
	 * @param route what was asked for
	 * @param budget budget of the request
	 * @return the limit, {@code null} if no query is to be refused
	 */
	public @Nullable ExecutionLimit limit(Route route, Budget budget) {
		return BudgetEnforcement.of(route, budget);
	}

}
