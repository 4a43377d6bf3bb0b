package io.github.nplusone.report.endpoint;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.report.SingleLine;

/**
 * The budget of a route.
 *
 * @param queries highest number of queries, {@code null} for any
 * @param timeMs longest database time in milliseconds, {@code null} for any
 * @param repeats highest number of executions of one repeated query, {@code null} for any
 * @param selects highest number of queries that read, {@code null} for any
 * @param writes highest number of queries that write, {@code null} for any
 * @param action {@code FAIL} if queries over the budget are refused, otherwise
 * {@code null}
 * @param ceiling number of queries at which a request is stopped, {@code null} if none is
 * @param declaredAt where to change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetDescription(@Nullable Integer queries, @Nullable Double timeMs, @Nullable Integer repeats,
		@Nullable Integer selects, @Nullable Integer writes, @Nullable BudgetAction action, @Nullable Integer ceiling,
		String declaredAt) {

	static BudgetDescription of(Budget budget) {
		return new BudgetDescription(budget.maxQueries(), millis(budget.maxTime()), budget.maxRepeats(),
				budget.maxSelects(), budget.maxWrites(), (budget.action() != BudgetAction.LOG) ? budget.action() : null,
				budget.ceiling(), SingleLine.of(budget.declaredAt()));
	}

	// It may be longer than nanoseconds can count.
	private static @Nullable Double millis(@Nullable Duration time) {
		return (time != null) ? time.getSeconds() * 1e3 + Rounding.millis(time.getNano()) : null;
	}

}
