package io.github.nplusone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Everything known about one finished request, or about other work that is recorded like
 * one.
 *
 * @param route what was asked for
 * @param outcome how it ended
 * @param status HTTP status of the response, 0 for work that is no HTTP request
 * @param startedAt when the request arrived
 * @param elapsed how long it took, until the response was complete
 * @param nested whether it is a part of other recorded work, whose report has the same
 * executions once more
 * @param executions what was executed for it
 * @param verdict how that compares to its budget, {@code null} if it has none
 * @param findings what is wrong with the queries that were repeated
 * @since 0.1.0
 */
public record RequestReport(Route route, Outcome outcome, int status, Instant startedAt, Duration elapsed,
		boolean nested, RecordedExecutions executions, @Nullable BudgetVerdict verdict, Findings findings) {

	/**
	 * Whether the request has a budget and did not keep it.
	 * @return {@code true} if a limit was exceeded
	 */
	public boolean overBudget() {
		return this.verdict != null && this.verdict.exceeded();
	}

}
