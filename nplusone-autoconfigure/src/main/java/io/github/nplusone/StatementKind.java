package io.github.nplusone;

/**
 * What an SQL statement does, as far as its text tells.
 *
 * @since 0.1.0
 */
public enum StatementKind {

	/**
	 * Reads rows: {@code SELECT}, {@code VALUES}, {@code TABLE}, also behind
	 * {@code WITH}.
	 */
	SELECT,

	/**
	 * Adds rows.
	 */
	INSERT,

	/**
	 * Changes rows.
	 */
	UPDATE,

	/**
	 * Removes rows.
	 */
	DELETE,

	/**
	 * Adds or changes rows: {@code MERGE}, {@code UPSERT}, {@code REPLACE}.
	 */
	MERGE,

	/**
	 * Runs a stored routine: {@code CALL}, {@code EXEC}, the JDBC escape
	 * <code>{call ...}</code>.
	 */
	CALL,

	/**
	 * Defines the schema: {@code CREATE}, {@code ALTER}, {@code DROP}, {@code TRUNCATE},
	 * {@code COMMENT}, {@code GRANT}, ...
	 */
	DDL,

	/**
	 * Anything else: {@code SET}, {@code EXPLAIN}, {@code LOCK}, an empty or unknown
	 * text, a batch of several kinds.
	 */
	OTHER;

	/**
	 * Whether it changes rows.
	 * @return {@code true} for inserts, updates, deletes and merges
	 */
	public boolean isWrite() {
		return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
	}

}
