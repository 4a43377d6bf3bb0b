package io.github.nplusone.recording;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;

/**
 * What one request executed against one data source: exact totals by kind, and detail by
 * statement for as many statements as the recording allows. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class DataSourceTallies {

	private static final StatementKind[] KINDS = StatementKind.values();

	private final String dataSource;

	// By the ordinal of the kind.
	private final @Nullable Tally[] byKind = new Tally[KINDS.length];

	private int kinds;

	private final Statements statements;

	private @Nullable DataSourceTallies next;

	DataSourceTallies(String dataSource) {
		this.dataSource = dataSource;
		this.statements = new Statements(dataSource);
	}

	String dataSource() {
		return this.dataSource;
	}

	/**
	 * What the request executed against another data source.
	 * @return the tallies, {@code null} if these are the last
	 */
	@Nullable DataSourceTallies next() {
		return this.next;
	}

	void append(DataSourceTallies next) {
		this.next = next;
	}

	void count(Execution execution) {
		int kind = execution.fingerprint().kind().ordinal();
		Tally tally = this.byKind[kind];
		if (tally == null) {
			tally = new Tally();
			this.byKind[kind] = tally;
			this.kinds++;
		}
		tally.add(execution);
	}

	int selects() {
		return executions(StatementKind.SELECT);
	}

	int writes() {
		int sum = 0;
		for (StatementKind kind : KINDS) {
			sum += kind.isWrite() ? executions(kind) : 0;
		}
		return sum;
	}

	private int executions(StatementKind kind) {
		Tally tally = this.byKind[kind.ordinal()];
		return (tally != null) ? tally.executions() : 0;
	}

	int statements() {
		return this.statements.size();
	}

	boolean detail(Execution execution, Callers callers, CallerSearch search, boolean room) {
		return this.statements.add(execution, callers, search, room);
	}

	List<ExecutionCount> counts() {
		if (this.kinds == 1 && selects() > 0) { // as in most requests, without an array
			return List.of(countOf(StatementKind.SELECT));
		}
		ExecutionCount[] counts = new ExecutionCount[this.kinds];
		int filled = 0;
		for (StatementKind kind : KINDS) {
			if (executions(kind) > 0) {
				counts[filled++] = countOf(kind);
			}
		}
		return List.of(counts);
	}

	private ExecutionCount countOf(StatementKind kind) {
		Tally tally = Objects.requireNonNull(this.byKind[kind.ordinal()]);
		return new ExecutionCount(this.dataSource, kind, tally.executions(), tally.failures(), tally.batchEntries(),
				Duration.ofNanos(tally.nanos()));
	}

	void addRepeatedQueries(List<RepeatedQuery> repeated, CallerSearch search) {
		this.statements.addRepeatedQueries(repeated, search);
	}

	@Nullable Object[] entries(boolean goesOn) {
		return this.statements.entries(goesOn);
	}

}
