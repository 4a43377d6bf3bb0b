package io.github.nplusone;

import java.time.Duration;

/**
 * How often one kind of statement was executed against one data source.
 *
 * @param dataSource bean name of the data source
 * @param kind kind of the statements
 * @param executions JDBC round trips, failed ones included; a batch is one
 * @param failures executions that ended with an exception
 * @param batchEntries entries of the batches among the executions, 0 if there was none
 * @param time time spent in the executions, the reading of rows not included
 * @since 0.1.0
 */
public record ExecutionCount(String dataSource, StatementKind kind, int executions, int failures, long batchEntries,
		Duration time) {

}
