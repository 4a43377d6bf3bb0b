package io.github.nplusone;

import java.time.Duration;

/**
 * A statement that one request executed more than once against one data source.
 *
 * @param dataSource bean name of the data source
 * @param kind kind of the statement
 * @param fingerprint shape of the SQL text: literals, comments and case are folded, so it
 * holds no values
 * @param executions how often it was executed, at least 2
 * @param time time spent in these executions, the reading of rows not included
 * @since 0.1.0
 */
public record RepeatedQuery(String dataSource, StatementKind kind, String fingerprint, int executions, Duration time) {

}
