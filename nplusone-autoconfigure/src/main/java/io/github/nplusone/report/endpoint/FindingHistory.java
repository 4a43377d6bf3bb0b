package io.github.nplusone.report.endpoint;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.SuppressedFinding;

/**
 * One repeated query of a route, over all requests that it was found in. Not thread-safe.
 */
final class FindingHistory {

	private Finding finding;

	private FindingState state = FindingState.LATENT;

	private @Nullable SuppressedFinding suppressed;

	private int last;

	private int lowest = Integer.MAX_VALUE;

	private int highest;

	private long requests;

	private long executions;

	private long nanos;

	private Instant firstSeen;

	private Instant lastSeen;

	FindingHistory(Finding finding, Instant seen) {
		this.finding = finding;
		this.firstSeen = seen;
		this.lastSeen = seen;
	}

	/**
	 * Adds a request.
	 * @param latest what was found in it
	 * @param latestState what became of that
	 * @param by who suppressed it, {@code null} if it was not suppressed
	 * @param seen when the request began
	 */
	void add(Finding latest, FindingState latestState, @Nullable SuppressedFinding by, Instant seen) {
		if (latestState.compareTo(this.state) >= 0) {
			this.finding = latest;
			this.state = latestState;
			this.suppressed = by;
		}
		count(latest.query(), latest.range());
		this.firstSeen = seen.isBefore(this.firstSeen) ? seen : this.firstSeen;
		this.lastSeen = seen.isAfter(this.lastSeen) ? seen : this.lastSeen;
	}

	private void count(RepeatedQuery query, @Nullable RepeatRange range) {
		this.requests++;
		this.last = query.executions();
		this.executions += query.executions();
		this.nanos += query.time().toNanos();
		includeInRange(query.executions(), query.executions());
		if (range != null) {
			includeInRange(range.lowest(), range.highest());
		}
	}

	private void includeInRange(int from, int to) {
		this.lowest = Math.min(this.lowest, from);
		this.highest = Math.max(this.highest, to);
	}

	FindingState state() {
		return this.state;
	}

	FindingDescription describe() {
		return FindingDescription.of(this.finding,
				new Repeats(this.last, this.lowest, this.highest,
						new RepeatRange(this.lowest, this.highest, this.requests).grows(), this.requests,
						this.executions, Rounding.millis(this.nanos)),
				this.firstSeen, this.lastSeen, this.suppressed);
	}

}
