package io.github.nplusone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A statement that one request executed more than once against one data source, from one
 * call site and for one association.
 *
 * @param dataSource bean name of the data source
 * @param kind kind of the statement
 * @param fingerprint shape of the SQL text: literals, comments and case are folded, so it
 * holds no values
 * @param table table that the statement is mainly about, {@code null} if there is none or
 * it can't be told
 * @param sequence whether it only fetches the next value of a sequence, or of a table
 * that stands in for one
 * @param executions how often it was executed, at least 2; failed executions are not
 * looked at for repetition, so that a retry is none
 * @param batchEntries entries of the batches among the executions, 0 if there was none
 * @param keysEach for how many keys each execution asked on average, one left out that
 * may have asked for the rest: as many as its lists and arrays have elements; 1 if it has
 * none, or they are the same each time
 * @param distinctValues with how many different sets of values it was executed; never
 * more than 64, whatever the number
 * @param time time spent in these executions, the reading of rows not included
 * @param callSite line that caused it; {@code null} if no line of the application was to
 * be found
 * @param association association that was loaded; {@code null} if the application asked
 * for the rows itself, or did not read any
 * @param api library by which the application executed it
 * @param apiMethod method of the library that the application called, such as
 * {@code BookRepository.findById}; {@code null} if that is not known
 * @since 0.1.0
 */
public record RepeatedQuery(String dataSource, StatementKind kind, String fingerprint, @Nullable String table,
		boolean sequence, int executions, long batchEntries, int keysEach, int distinctValues, Duration time,
		@Nullable CallSite callSite, @Nullable Association association, QueryApi api, @Nullable String apiMethod) {

}
