package io.github.nplusone.jdbc;

import io.github.nplusone.analysis.FingerprintedSql;

/**
 * What is executed. Asked after the execution, or before one that may be refused, and
 * only if a recording wants to know.
 */
interface Executed {

	/**
	 * Reads the statement, or those of a batch.
	 * @param fingerprints knows the statements that were read before
	 * @param dataSource bean name of the data source
	 * @return its fingerprint and the values in its text
	 */
	FingerprintedSql sql(StatementFingerprints fingerprints, String dataSource);

	/**
	 * The schema or catalog that the application set on the connection.
	 * @return its name, empty if it set none
	 */
	String schema();

	/**
	 * The values that were bound for a single statement.
	 * @return their hash, 0 if nothing was bound or it was a batch of several
	 */
	int valuesHash();

	/**
	 * What rows the values ask for that were bound for a single statement.
	 * @return those that are not {@code null}, none if it was a batch of several
	 */
	BoundKeys keys();

	/**
	 * The entries of a batch.
	 * @return their number, 0 if it was none
	 */
	int batchEntries();

	/**
	 * Whether nothing was executed: drivers answer an empty batch by themselves, without
	 * a round trip.
	 * @return {@code true} if it was a batch without entries
	 */
	boolean isEmptyBatch();

}
