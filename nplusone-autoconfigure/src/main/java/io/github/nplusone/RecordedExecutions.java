package io.github.nplusone;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Everything that one request executed.
 *
 * @param counts exact counts, one element per data source and kind of statement; empty if
 * nothing was executed
 * @param statements what was executed how often, one element per data source and
 * fingerprint, the one that took most time first
 * @param repeatedQueries statements executed more than once from one call site, the most
 * frequent first; empty if there were none
 * @param executionsWithoutDetail executions that are in the counts, but were not looked
 * at for repetition, because the request executed more distinct statements than a
 * recording keeps
 * @since 0.1.0
 */
public record RecordedExecutions(List<ExecutionCount> counts, List<ExecutedStatement> statements,
		List<RepeatedQuery> repeatedQueries, int executionsWithoutDetail) {

	/**
	 * Copies the lists.
	 */
	public RecordedExecutions {
		counts = List.copyOf(counts);
		statements = List.copyOf(statements);
		repeatedQueries = List.copyOf(repeatedQueries);
	}

	/**
	 * The number of queries: JDBC round trips of any kind, failed ones included, a batch
	 * as one.
	 * @return the number of executions
	 */
	public int queries() {
		return sum(ExecutionCount::executions);
	}

	/**
	 * The number of executions that ended with an exception.
	 * @return the number of failed executions
	 */
	public int failures() {
		return sum(ExecutionCount::failures);
	}

	/**
	 * The number of executions of one kind, over all data sources.
	 * @param kind kind of the statements
	 * @return the number of executions
	 */
	public int queries(StatementKind kind) {
		return sum((count) -> (count.kind() == kind) ? count.executions() : 0);
	}

	/**
	 * The time spent in executions; what ran in parallel is added up.
	 * @return the database time
	 */
	public Duration databaseTime() {
		return this.counts.stream().map(ExecutionCount::time).reduce(Duration.ZERO, Duration::plus);
	}

	private int sum(ToIntFunction<ExecutionCount> number) {
		return this.counts.stream().mapToInt(number).sum();
	}

}
