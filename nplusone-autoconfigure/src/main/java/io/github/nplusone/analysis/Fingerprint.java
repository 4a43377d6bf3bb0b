package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.StatementKind;

/**
 * The shape of an SQL text and what it does.
 *
 * @param text canonical text on one line: values are {@code ?}, comments, case and the
 * lengths of lists are folded; empty if there was no SQL
 * @param kind kind of the statement
 * @param table table that the statement is mainly about, without its quotes, qualified if
 * it is so in the text; {@code null} if there is none or it can't be told
 * @param paged whether the statement reads a part of its rows only
 * @param sequence whether the statement only fetches the next value of a sequence
 */
public record Fingerprint(String text, StatementKind kind, @Nullable String table, boolean paged, boolean sequence) {

	/**
	 * Create a fingerprint of a statement about no table.
	 * @param text canonical text
	 * @param kind kind of the statement
	 */
	public Fingerprint(String text, StatementKind kind) {
		this(text, kind, null, false, false);
	}

}
