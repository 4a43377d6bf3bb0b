package io.github.nplusone;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

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
 * @param refusedExecutions executions that a budget refused; they never reached the
 * driver, and are not in the counts
 * @since 0.1.0
 */
public record RecordedExecutions(List<ExecutionCount> counts, List<ExecutedStatement> statements,
		List<RepeatedQuery> repeatedQueries, int executionsWithoutDetail, int refusedExecutions) {

	/**
	 * Copies the lists, but that of the statements: it must not change afterwards. A
	 * recording makes its elements only when they are read.
	 */
	public RecordedExecutions {
		counts = List.copyOf(counts);
		statements = Collections.unmodifiableList(statements);
		repeatedQueries = List.copyOf(repeatedQueries);
	}

	/**
	 * Creates executions of which none was refused.
	 * @param counts exact counts, one element per data source and kind of statement
	 * @param statements what was executed how often
	 * @param repeatedQueries statements executed more than once from one call site
	 * @param executionsWithoutDetail executions that were not looked at for repetition
	 */
	public RecordedExecutions(List<ExecutionCount> counts, List<ExecutedStatement> statements,
			List<RepeatedQuery> repeatedQueries, int executionsWithoutDetail) {
		this(counts, statements, repeatedQueries, executionsWithoutDetail, 0);
	}

	/**
	 * The number of queries: JDBC round trips of any kind, failed ones included, a batch
	 * as one.
	 * @return the number of executions
	 */
	public int queries() {
		int sum = 0;
		for (int i = 0; i < this.counts.size(); i++) { // an iterator is memory for each
														// request
			sum += this.counts.get(i).executions();
		}
		return sum;
	}

	/**
	 * The number of executions that ended with an exception.
	 * @return the number of failed executions
	 */
	public int failures() {
		int sum = 0;
		for (ExecutionCount count : this.counts) {
			sum += count.failures();
		}
		return sum;
	}

	/**
	 * The number of executions of one kind, over all data sources.
	 * @param kind kind of the statements
	 * @return the number of executions
	 */
	public int queries(StatementKind kind) {
		int sum = 0;
		for (ExecutionCount count : this.counts) {
			sum += (count.kind() == kind) ? count.executions() : 0;
		}
		return sum;
	}

	/**
	 * The number of executions that insert, update, delete or merge.
	 * @return the number of executions
	 */
	public int writes() {
		int sum = 0;
		for (ExecutionCount count : this.counts) {
			sum += count.kind().isWrite() ? count.executions() : 0;
		}
		return sum;
	}

	/**
	 * The number of executions of the query that was repeated most.
	 * @return the number of executions, 0 if none was repeated
	 */
	public int repeats() {
		int most = 0;
		for (RepeatedQuery query : this.repeatedQueries) {
			most = Math.max(most, query.executions());
		}
		return most;
	}

	/**
	 * The time spent in executions; what ran in parallel is added up.
	 * @return the database time
	 */
	public Duration databaseTime() {
		Duration sum = Duration.ZERO;
		for (int i = 0; i < this.counts.size(); i++) {
			sum = sum.isZero() ? this.counts.get(i).time() : sum.plus(this.counts.get(i).time());
		}
		return sum;
	}

}
