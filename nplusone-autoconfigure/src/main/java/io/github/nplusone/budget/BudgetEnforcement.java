package io.github.nplusone.budget;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.CallSite;
import io.github.nplusone.QueryBudgetExceededException;
import io.github.nplusone.QueryCeilingReachedException;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;
import io.github.nplusone.recording.ExecutionLimit;

/**
 * Refuses what a budget does not allow: queries over it if it says so, and in any case
 * those at its ceiling. Repeats are known only at the end, so they are not refused.
 *
 * @param route what was asked for
 * @param budget budget of the route
 */
record BudgetEnforcement(Route route, Budget budget) implements ExecutionLimit {

	/**
	 * Makes the limit of a budget.
	 * @param route what was asked for
	 * @param budget budget of the route
	 * @return the limit, {@code null} if the budget refuses nothing
	 */
	static @Nullable ExecutionLimit of(Route route, Budget budget) {
		boolean refuses = budget.action() == BudgetAction.FAIL || budget.ceiling() != null;
		return refuses ? new BudgetEnforcement(route, budget) : null;
	}

	@Override
	public boolean refuses(Progress progress, StatementKind next) {
		return isAtCeiling(progress) || (this.budget.action() == BudgetAction.FAIL && exceeds(progress, next));
	}

	private boolean isAtCeiling(Progress progress) {
		return isReached(progress.queries(), this.budget.ceiling());
	}

	private boolean exceeds(Progress progress, StatementKind next) {
		return isReached(progress.queries(), this.budget.maxQueries())
				|| (next == StatementKind.SELECT && isReached(progress.selects(), this.budget.maxSelects()))
				|| (next.isWrite() && isReached(progress.writes(), this.budget.maxWrites()))
				|| (this.budget.maxTime() != null
						&& Duration.ofNanos(progress.databaseNanos()).compareTo(this.budget.maxTime()) > 0);
	}

	private static boolean isReached(int number, @Nullable Integer limit) {
		return limit != null && number >= limit;
	}

	@Override
	public RuntimeException refusal(Progress progress, String statement, @Nullable CallSite callSite) {
		String refused = "query " + (progress.queries() + 1) + ", " + statement
				+ ((callSite != null) ? ", at " + callSite : "");
		if (isAtCeiling(progress)) {
			return new QueryCeilingReachedException(this.route + " reached the ceiling of " + this.budget.ceiling()
					+ " queries (" + this.budget.declaredAt() + ") and is stopped before " + refused, this.budget,
					callSite);
		}
		return new QueryBudgetExceededException(this.route + " is over its budget of " + limits() + " ("
				+ this.budget.declaredAt() + ") with " + refused, this.budget, callSite);
	}

	private String limits() {
		return LimitsText.of(this.budget);
	}

}
