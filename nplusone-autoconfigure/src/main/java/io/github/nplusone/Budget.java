package io.github.nplusone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a request may spend, and what happens if it spends more.
 *
 * @param maxQueries highest number of queries, {@code null} for no limit
 * @param maxTime longest database time, {@code null} for no limit
 * @param maxRepeats highest number of executions of one repeated query, {@code null} for
 * no limit
 * @param maxSelects highest number of queries that read, {@code null} for no limit
 * @param maxWrites highest number of queries that insert, update, delete or merge,
 * {@code null} for no limit
 * @param action what happens to a request over its budget
 * @param ceiling number of queries, far above the budget, at which a request is stopped
 * and answered with status 503; {@code null} for none
 * @param declaredAt where the budget comes from, for people to find it, such as
 * {@code nplusone.budget.rules[2]}
 * @since 0.1.0
 */
public record Budget(@Nullable Integer maxQueries, @Nullable Duration maxTime, @Nullable Integer maxRepeats,
		@Nullable Integer maxSelects, @Nullable Integer maxWrites, BudgetAction action, @Nullable Integer ceiling,
		String declaredAt) {

	/**
	 * Rejects negative limits.
	 * @throws IllegalArgumentException if a limit is negative
	 */
	public Budget {
		if (isNegative(maxQueries) || isNegative(maxRepeats) || isNegative(maxSelects) || isNegative(maxWrites)
				|| isNegative(ceiling) || (maxTime != null && maxTime.isNegative())) {
			throw new IllegalArgumentException("A budget can't be negative, as in " + declaredAt + ".");
		}
	}

	/**
	 * Creates a budget that is only logged.
	 * @param maxQueries highest number of queries, {@code null} for no limit
	 * @param maxTime longest database time, {@code null} for no limit
	 * @param declaredAt where the budget comes from, for people to find it
	 */
	public Budget(@Nullable Integer maxQueries, @Nullable Duration maxTime, String declaredAt) {
		this(maxQueries, maxTime, null, null, null, BudgetAction.LOG, null, declaredAt);
	}

	private static boolean isNegative(@Nullable Integer limit) {
		return limit != null && limit < 0;
	}

	/**
	 * Holds what a request executed against this budget.
	 * @param executions what the request executed
	 * @return which limits were exceeded, and by how much
	 */
	public BudgetVerdict judge(RecordedExecutions executions) {
		Duration excessTime = (this.maxTime != null) ? executions.databaseTime().minus(this.maxTime) : Duration.ZERO;
		return new BudgetVerdict(this, excess(executions.queries(), this.maxQueries),
				excessTime.isNegative() ? Duration.ZERO : excessTime,
				(this.maxRepeats != null) ? excess(executions.repeats(), this.maxRepeats) : 0,
				(this.maxSelects != null) ? excess(executions.queries(StatementKind.SELECT), this.maxSelects) : 0,
				(this.maxWrites != null) ? excess(executions.writes(), this.maxWrites) : 0,
				executions.refusedExecutions());
	}

	private static int excess(int number, @Nullable Integer limit) {
		return (limit != null) ? Math.max(0, number - limit) : 0;
	}

}
