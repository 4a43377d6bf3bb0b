package io.github.nplusone.recording;

import io.github.nplusone.analysis.Fingerprint;

/**
 * One JDBC round trip.
 *
 * @param dataSource bean name of the data source
 * @param fingerprint shape and kind of the statement
 * @param elapsedNanos how long the driver took
 * @param batchEntries number of entries if it was a batch, otherwise 0
 * @param failed whether it ended with an exception
 */
public record Execution(String dataSource, Fingerprint fingerprint, long elapsedNanos, int batchEntries,
		boolean failed) {

}
