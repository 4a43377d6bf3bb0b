package io.github.nplusone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a request may spend.
 *
 * @param maxQueries highest number of queries, {@code null} for no limit
 * @param maxTime longest database time, {@code null} for no limit
 * @param declaredAt where the budget comes from, for people to find it, such as
 * {@code nplusone.budget.rules[2]}
 * @since 0.1.0
 */
public record QueryBudget(@Nullable Integer maxQueries, @Nullable Duration maxTime, String declaredAt) {

	/**
	 * Rejects negative limits.
	 * @throws IllegalArgumentException if a limit is negative
	 */
	public QueryBudget {
		if ((maxQueries != null && maxQueries < 0) || (maxTime != null && maxTime.isNegative())) {
			throw new IllegalArgumentException("A budget can't be negative: " + maxQueries + ", " + maxTime);
		}
	}

	/**
	 * Holds what a request executed against this budget.
	 * @param executions what the request executed
	 * @return which limits were exceeded, and by how much
	 */
	public BudgetVerdict judge(RecordedExecutions executions) {
		int excessQueries = (this.maxQueries != null) ? Math.max(0, executions.queries() - this.maxQueries) : 0;
		Duration excessTime = (this.maxTime != null) ? executions.databaseTime().minus(this.maxTime) : Duration.ZERO;
		return new BudgetVerdict(this, excessQueries, excessTime.isNegative() ? Duration.ZERO : excessTime);
	}

}
