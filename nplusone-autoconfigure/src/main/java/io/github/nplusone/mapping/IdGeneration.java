package io.github.nplusone.mapping;

/**
 * Where the identifier of a new row comes from.
 */
public enum IdGeneration {

	/**
	 * From the database, at the moment the row is inserted.
	 */
	IDENTITY,

	/**
	 * From a sequence.
	 */
	SEQUENCE,

	/**
	 * From a table that stands in for a sequence.
	 */
	TABLE,

	/**
	 * From the application or the mapper itself, without the database: assigned, a UUID.
	 */
	MEMORY

}
