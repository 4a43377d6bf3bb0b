package io.github.nplusone.budget;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.QueryBudget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;

/**
 * Holds a request against its budget, whatever the resolver does.
 */
public final class BudgetJudge {

	private static final Logger logger = LoggerFactory.getLogger(BudgetJudge.class);

	private final QueryBudgetResolver resolver;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	BudgetJudge(QueryBudgetResolver resolver) {
		this.resolver = resolver;
	}

	/**
	 * Judges a request.
	 * @param route what was asked for
	 * @param executions what was executed
	 * @return the verdict, or {@code null} if there is no budget or the resolver failed
	 */
	public @Nullable BudgetVerdict judge(Route route, RecordedExecutions executions) {
		QueryBudget budget = resolve(route);
		return (budget != null) ? budget.judge(executions) : null;
	}

	private @Nullable QueryBudget resolve(Route route) {
		try {
			return this.resolver.resolve(route);
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

}
