package io.github.nplusone.report.endpoint;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.QueryBudget;
import io.github.nplusone.report.SingleLine;

/**
 * The budget of a route.
 *
 * @param queries highest number of queries, {@code null} for any
 * @param timeMs longest database time in milliseconds, {@code null} for any
 * @param declaredAt where to change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetDescription(@Nullable Integer queries, @Nullable Double timeMs, String declaredAt) {

	static BudgetDescription of(QueryBudget budget) {
		return new BudgetDescription(budget.maxQueries(), millis(budget.maxTime()), SingleLine.of(budget.declaredAt()));
	}

	// It may be longer than nanoseconds can count.
	private static @Nullable Double millis(@Nullable Duration time) {
		return (time != null) ? time.getSeconds() * 1e3 + Rounding.millis(time.getNano()) : null;
	}

}
