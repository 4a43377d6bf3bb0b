package io.github.nplusone;

import java.time.Duration;

/**
 * Which limits of its budget a request kept or exceeded.
 *
 * @param budget budget that applied
 * @param excessQueries queries beyond the budget, 0 if it was kept
 * @param excessTime database time beyond the budget, zero if it was kept
 * @param excessRepeats executions of the most repeated query beyond the budget, 0 if it
 * was kept
 * @param excessSelects queries that read beyond the budget, 0 if it was kept
 * @param excessWrites queries that write beyond the budget, 0 if it was kept
 * @param refusedQueries queries that were not executed because of the budget
 * @since 0.1.0
 */
public record BudgetVerdict(Budget budget, int excessQueries, Duration excessTime, int excessRepeats, int excessSelects,
		int excessWrites, int refusedQueries) {

	/**
	 * Whether any limit was exceeded.
	 * @return {@code true} if the request was over its budget
	 */
	public boolean exceeded() {
		return this.excessQueries > 0 || !this.excessTime.isZero() || this.excessRepeats > 0 || this.excessSelects > 0
				|| this.excessWrites > 0 || this.refusedQueries > 0;
	}

}
