package io.github.nplusone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A statement that one request executed once or more against one data source.
 *
 * @param dataSource bean name of the data source
 * @param kind kind of the statement
 * @param fingerprint shape of the SQL text: literals, comments and case are folded, so it
 * holds no values
 * @param table table that the statement is mainly about, {@code null} if there is none or
 * it can't be told
 * @param paged whether it reads a part of its rows only: {@code LIMIT}, {@code OFFSET},
 * {@code FETCH FIRST}, {@code TOP}
 * @param executions how often it was executed, failed ones included
 * @param time time spent in these executions, the reading of rows not included
 * @param association association whose rows its only execution loaded; {@code null} if
 * there is none, if it can't be told, and for what was executed more often, where
 * {@link RepeatedQuery} tells
 * @since 0.1.0
 */
public record ExecutedStatement(String dataSource, StatementKind kind, String fingerprint, @Nullable String table,
		boolean paged, int executions, Duration time, @Nullable Association association) {

}
