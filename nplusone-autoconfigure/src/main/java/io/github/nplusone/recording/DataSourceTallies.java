package io.github.nplusone.recording;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;

/**
 * What one request executed against one data source: exact totals by kind, and detail by
 * statement for as many statements as the recording allows. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class DataSourceTallies {

	private final String dataSource;

	private final Map<StatementKind, Tally> byKind = new EnumMap<>(StatementKind.class);

	private final Statements statements;

	DataSourceTallies(String dataSource) {
		this.dataSource = dataSource;
		this.statements = new Statements(dataSource);
	}

	String dataSource() {
		return this.dataSource;
	}

	void count(Execution execution) {
		this.byKind.computeIfAbsent(execution.fingerprint().kind(), (kind) -> new Tally()).add(execution);
	}

	boolean knows(Fingerprint fingerprint) {
		return this.statements.contains(fingerprint);
	}

	void detail(Execution execution, Callers callers, CallerSearch search) {
		this.statements.add(execution, callers, search);
	}

	void addCounts(List<ExecutionCount> counts) {
		this.byKind.forEach((kind, tally) -> counts.add(new ExecutionCount(this.dataSource, kind, tally.executions(),
				tally.failures(), tally.batchEntries(), Duration.ofNanos(tally.nanos()))));
	}

	void addRepeatedQueries(List<RepeatedQuery> repeated, CallerSearch search) {
		this.statements.addRepeatedQueries(repeated, search);
	}

	int fill(ExecutedStatement[] executed, int from) {
		return this.statements.fill(executed, from);
	}

}
