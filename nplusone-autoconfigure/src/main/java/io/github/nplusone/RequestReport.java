package io.github.nplusone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Everything known about one finished request.
 *
 * @param route what was asked for
 * @param status HTTP status of the response
 * @param startedAt when the request arrived
 * @param elapsed how long it took, until the response was complete
 * @param executions what was executed for it
 * @param verdict how that compares to its budget, {@code null} if it has none
 * @param findings what is wrong with the queries that were repeated
 * @since 0.1.0
 */
public record RequestReport(Route route, int status, Instant startedAt, Duration elapsed, RecordedExecutions executions,
		@Nullable BudgetVerdict verdict, Findings findings) {

	/**
	 * Whether the request has a budget and did not keep it.
	 * @return {@code true} if a limit was exceeded
	 */
	public boolean overBudget() {
		return this.verdict != null && this.verdict.exceeded();
	}

}
