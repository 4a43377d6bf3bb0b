package io.github.nplusone.analysis;

import io.github.nplusone.StatementKind;

/**
 * The shape of an SQL text and what it does.
 *
 * @param text canonical text on one line: values are {@code ?}, comments, case and the
 * lengths of lists are folded; empty if there was no SQL
 * @param kind kind of the statement
 */
public record Fingerprint(String text, StatementKind kind) {

}
