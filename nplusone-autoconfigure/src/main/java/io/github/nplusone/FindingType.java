package io.github.nplusone;

/**
 * What is wrong with a repeated query.
 *
 * @since 0.1.0
 */
public enum FindingType {

	/**
	 * One statement, executed again and again from one place, each time with other
	 * values: one query could have read all of it.
	 */
	N_PLUS_ONE,

	/**
	 * One statement, executed again from one place with the same values: what it reads
	 * could have been kept.
	 */
	DUPLICATE,

	/**
	 * Rows written one round trip each, or numbers fetched one by one to write them: a
	 * batch takes one round trip for many.
	 */
	REPEATED_WRITE

}
