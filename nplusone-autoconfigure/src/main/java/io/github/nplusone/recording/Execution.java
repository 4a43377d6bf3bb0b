package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.analysis.Fingerprint;

/**
 * One JDBC round trip.
 *
 * @param dataSource bean name of the data source
 * @param schema schema or catalog that the application set on the connection, empty if it
 * set none
 * @param fingerprint shape and kind of the statement
 * @param valuesHash hash of the values that it was executed with, bound or in its text
 * @param boundValues how many values were bound, the elements of arrays included, at most
 * {@value Short#MAX_VALUE}; a short because each statement of a request keeps one
 * @param valuesSample hash of few of the bound values: it tells long lists with other
 * elements apart, and not those that have most in common
 * @param load kind of the load that it was a part of, {@code null} if none was announced
 * @param elapsedNanos how long the driver took
 * @param batchEntries number of entries if it was a batch, otherwise 0
 * @param failed whether it ended with an exception
 */
public record Execution(String dataSource, String schema, Fingerprint fingerprint, int valuesHash, short boundValues,
		int valuesSample, @Nullable Object load, long elapsedNanos, int batchEntries, boolean failed) {

}
