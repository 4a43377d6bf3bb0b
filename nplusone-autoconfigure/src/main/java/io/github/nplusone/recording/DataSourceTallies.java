package io.github.nplusone.recording;

import java.time.Duration;
import java.util.List;

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

	DataSourceTallies(String dataSource) {
		this.dataSource = dataSource;
		this.statements = new Statements(dataSource);
	}

	String dataSource() {
		return this.dataSource;
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
		ExecutionCount[] counts = new ExecutionCount[this.kinds];
		int filled = 0;
		for (StatementKind kind : KINDS) {
			Tally tally = this.byKind[kind.ordinal()];
			if (tally != null) {
				counts[filled++] = new ExecutionCount(this.dataSource, kind, tally.executions(), tally.failures(),
						tally.batchEntries(), Duration.ofNanos(tally.nanos()));
			}
		}
		return List.of(counts);
	}

	void addRepeatedQueries(List<RepeatedQuery> repeated, CallerSearch search) {
		this.statements.addRepeatedQueries(repeated, search);
	}

	int fill(Object[] entries, int from) {
		return this.statements.fill(entries, from);
	}

}
