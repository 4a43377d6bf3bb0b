package io.github.nplusone.recording;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;

/**
 * What one request executed against one data source: exact totals by kind, and totals by
 * statement for as many statements as the recording allows. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class DataSourceTallies {

	private final String dataSource;

	private final Map<StatementKind, Tally> byKind = new EnumMap<>(StatementKind.class);

	private final Map<Fingerprint, StatementTally> byFingerprint = new HashMap<>();

	DataSourceTallies(String dataSource) {
		this.dataSource = dataSource;
	}

	String dataSource() {
		return this.dataSource;
	}

	void count(Execution execution) {
		this.byKind.computeIfAbsent(execution.fingerprint().kind(), (kind) -> new Tally()).add(execution);
	}

	boolean knows(Fingerprint fingerprint) {
		return this.byFingerprint.containsKey(fingerprint);
	}

	void detail(Execution execution, CallerFinder callers, CallerAllowance allowance) {
		this.byFingerprint.computeIfAbsent(execution.fingerprint(), StatementTally::new)
			.add(execution, callers, allowance);
	}

	Stream<ExecutionCount> counts() {
		return this.byKind.entrySet().stream().map((entry) -> count(entry.getKey(), entry.getValue()));
	}

	private ExecutionCount count(StatementKind kind, Tally tally) {
		return new ExecutionCount(this.dataSource, kind, tally.executions(), tally.failures(), tally.batchEntries(),
				Duration.ofNanos(tally.nanos()));
	}

	Stream<ExecutedStatement> statements() {
		return this.byFingerprint.values().stream().map((tally) -> tally.toExecutedStatement(this.dataSource));
	}

	Stream<RepeatedQuery> repeatedQueries(@Nullable CallSite handler) {
		return this.byFingerprint.values().stream().flatMap((tally) -> tally.repeatedQueries(this.dataSource, handler));
	}

}
