package io.github.nplusone.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.analysis.Fingerprint;

/**
 * What one request did with one statement: a total, and from the second execution on who
 * caused it. Who caused the first is not asked, as most statements have no second; it is
 * taken to be the one who caused the next for the same association. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class StatementTally {

	private final Fingerprint fingerprint;

	private int executions;

	private long nanos;

	private @Nullable Execution first;

	// The latest is the last.
	private List<RepeatTally> repeats = List.of();

	/**
	 * Creates the tally of a statement.
	 * @param first its first execution
	 */
	StatementTally(Execution first) {
		this.fingerprint = first.fingerprint();
		this.executions = 1;
		this.nanos = first.elapsedNanos();
		this.first = (first.failed()) ? null : first;
	}

	Fingerprint fingerprint() {
		return this.fingerprint;
	}

	void add(Execution execution, CallerFinder callers, CallerAllowance allowance) {
		this.executions++;
		this.nanos += execution.elapsedNanos();
		if (execution.failed()) {
			return;
		}
		if (this.first == null && this.repeats.isEmpty()) {
			this.first = execution;
			return;
		}
		repeat(execution, tallyOf(execution, callers, allowance));
	}

	private void repeat(Execution execution, RepeatTally tally) {
		tally.add(execution);
		if (this.first != null && tally.isLike(this.first)) {
			tally.add(this.first);
			this.first = null;
		}
	}

	private RepeatTally tallyOf(Execution execution, CallerFinder callers, CallerAllowance allowance) {
		RepeatTally latest = latest(execution);
		if (latest != null && !allowance.takeFor(this.executions)) {
			return latest;
		}
		Caller caller = (latest != null || allowance.take()) ? callers.find(execution) : Caller.UNKNOWN;
		return tallyOf(caller, execution);
	}

	private @Nullable RepeatTally latest(Execution execution) {
		for (int i = this.repeats.size() - 1; i >= 0; i--) {
			if (this.repeats.get(i).isLike(execution)) {
				return this.repeats.get(i);
			}
		}
		return null;
	}

	private RepeatTally tallyOf(Caller caller, Execution execution) {
		RepeatTally known = this.repeats.stream()
			.filter((repeat) -> repeat.isOf(caller, execution))
			.findFirst()
			.orElse(null);
		RepeatTally tally = (known != null) ? known : new RepeatTally(caller, execution);
		moveToEnd(tally);
		return tally;
	}

	private void moveToEnd(RepeatTally tally) {
		if (this.repeats.isEmpty()) {
			this.repeats = new ArrayList<>(1);
		}
		this.repeats.remove(tally);
		this.repeats.add(tally);
	}

	ExecutedStatement toExecutedStatement(String dataSource) {
		return new ExecutedStatement(dataSource, this.fingerprint.kind(), this.fingerprint.text(),
				this.fingerprint.table(), this.fingerprint.paged(), this.executions, Duration.ofNanos(this.nanos));
	}

	void addRepeatedQueries(List<RepeatedQuery> queries, String dataSource, @Nullable CallSite handler) {
		for (RepeatTally repeat : this.repeats) {
			if (repeat.isRepeated()) {
				queries.add(repeat.toRepeatedQuery(dataSource, this.fingerprint, handler));
			}
		}
	}

}
