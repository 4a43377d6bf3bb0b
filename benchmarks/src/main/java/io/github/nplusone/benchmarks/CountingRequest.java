package io.github.nplusone.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.StatementKind;

/**
 * The least that counts the queries of a request by their kinds, whatever its threads:
 * what the analysis is compared with.
 */
final class CountingRequest {

	private final Map<StatementKind, Tally> byKind = new EnumMap<>(StatementKind.class);

	synchronized void add(StatementKind kind, long elapsedNanos) {
		Tally tally = this.byKind.computeIfAbsent(kind, (key) -> new Tally());
		tally.executions++;
		tally.nanos += elapsedNanos;
	}

	synchronized List<ExecutionCount> finish() {
		List<ExecutionCount> counts = new ArrayList<>(2);
		this.byKind.forEach((kind, tally) -> counts
			.add(new ExecutionCount("dataSource", kind, tally.executions, 0, 0, Duration.ofNanos(tally.nanos))));
		return counts;
	}

	private static final class Tally {

		private int executions;

		private long nanos;

	}

}
