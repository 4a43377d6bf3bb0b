package io.github.nplusone.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.recording.CallerHistory.Trust;

/**
 * What one request did with one statement: a total, and from the second execution on who
 * caused it. Who caused the first is not asked, as most statements have no second; it is
 * taken to be the one who caused the next for the same association. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class StatementTally {

	private final String dataSource;

	private final Fingerprint fingerprint;

	private int executions;

	private long nanos;

	private @Nullable Execution first;

	// The latest is the last.
	private List<RepeatTally> repeats = List.of();

	/**
	 * Creates the tally of a statement.
	 * @param dataSource bean name of the data source
	 * @param first its first execution
	 */
	StatementTally(String dataSource, Execution first) {
		this.dataSource = dataSource;
		this.fingerprint = first.fingerprint();
		this.executions = 1;
		this.nanos = first.elapsedNanos();
		this.first = (first.failed()) ? null : first;
	}

	Fingerprint fingerprint() {
		return this.fingerprint;
	}

	void add(Execution execution, Callers callers, CallerSearch search) {
		this.executions++;
		this.nanos += execution.elapsedNanos();
		if (execution.failed()) {
			return;
		}
		if (this.first == null && this.repeats.isEmpty()) {
			this.first = execution;
			return;
		}
		repeat(execution, tallyOf(execution, callers, search));
	}

	private void repeat(Execution execution, RepeatTally tally) {
		tally.add(execution);
		if (this.first != null && tally.isLike(this.first)) {
			tally.add(this.first);
			this.first = null;
		}
	}

	private RepeatTally tallyOf(Execution execution, Callers callers, CallerSearch search) {
		RepeatTally latest = latest(execution);
		if (latest == null) {
			return firstTallyOf(execution, callers, search);
		}
		if (latest.isBelieved() || !search.takeFor(this.executions)) {
			return latest;
		}
		return tallyOf(look(execution, callers, callers.historyOf(search.handler(), execution)), execution, false);
	}

	private RepeatTally firstTallyOf(Execution execution, Callers callers, CallerSearch search) {
		CallerHistory history = callers.historyOf(search.handler(), execution);
		Trust trust = history.trust();
		Caller known = (trust == Trust.BLIND) ? history.only() : null;
		if (known != null) {
			return tallyOf(known, execution, true);
		}
		return search.take() ? tallyOf(look(execution, callers, history), execution, trust == Trust.AFTER_A_LOOK)
				: tallyOf(Caller.UNKNOWN, execution, false);
	}

	private static Caller look(Execution execution, Callers callers, CallerHistory history) {
		Caller caller = callers.find(execution);
		history.add(caller);
		return caller;
	}

	private @Nullable RepeatTally latest(Execution execution) {
		for (int i = this.repeats.size() - 1; i >= 0; i--) {
			if (this.repeats.get(i).isLike(execution)) {
				return this.repeats.get(i);
			}
		}
		return null;
	}

	private RepeatTally tallyOf(Caller caller, Execution execution, boolean believed) {
		RepeatTally known = this.repeats.stream()
			.filter((repeat) -> repeat.isOf(caller, execution))
			.findFirst()
			.orElse(null);
		RepeatTally tally = (known != null) ? known : new RepeatTally(caller, execution, believed);
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

	// A row that two associations refer to: either of them, where both were read, and the
	// one where only one was.
	private List<RepeatTally> withoutDoubtful() {
		if (this.repeats.stream().noneMatch((repeat) -> mostFrequentNameOf(repeat, this.repeats) != null)) {
			return this.repeats;
		}
		// Executions may follow, and ask again.
		List<RepeatTally> copies = this.repeats.stream().map(RepeatTally::copy).toList();
		List<RepeatTally> certain = new ArrayList<>(copies.size());
		for (RepeatTally repeat : copies) {
			RepeatTally named = mostFrequentNameOf(repeat, copies);
			if (named != null) {
				named.addAll(repeat);
			}
			else {
				certain.add(repeat);
			}
		}
		return certain;
	}

	private static @Nullable RepeatTally mostFrequentNameOf(RepeatTally repeat, List<RepeatTally> all) {
		return all.stream()
			.filter((other) -> other.isNameOf(repeat))
			.max(Comparator.comparingInt(RepeatTally::executions))
			.orElse(null);
	}

	ExecutedStatement toExecutedStatement() {
		return new ExecutedStatement(this.dataSource, this.fingerprint.kind(), this.fingerprint.text(),
				this.fingerprint.table(), this.fingerprint.paged(), this.executions, Duration.ofNanos(this.nanos),
				null);
	}

	void addRepeatedQueries(List<RepeatedQuery> queries, CallerSearch search) {
		for (RepeatTally repeat : withoutDoubtful()) {
			if (repeat.isRepeated()) {
				queries.add(repeat.toRepeatedQuery(this.dataSource, this.fingerprint, search));
			}
		}
	}

}
