package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.SqlLexer.Backslash;

/**
 * Makes the fingerprint of an SQL text, of whatever dialect.
 * <p>
 * Linear in the length of the text, and throws nothing whatever the text is. A value of
 * the text never reaches the fingerprint; where dialects disagree on what is a value and
 * the text does not tell which one is meant, the fingerprint ends with an ellipsis.
 */
final class SqlFingerprinter {

	private static final Fingerprint NONE = new Fingerprint("", StatementKind.OTHER);

	private SqlFingerprinter() {
	}

	static Fingerprint fingerprint(@Nullable String sql) {
		if (sql == null) {
			return NONE;
		}
		SqlLexer lexer = new SqlLexer(sql, Backslash.PLAIN);
		Fingerprint fingerprint = read(lexer);
		return (lexer.doubtful()) ? withoutDoubt(sql, fingerprint, lexer.complete()) : fingerprint;
	}

	// 'a\' is a string to PostgreSQL and the start of one to MySQL. Only the right
	// reading
	// is sure to end outside of a string, so it is known if the other one does not.
	private static Fingerprint withoutDoubt(String sql, Fingerprint plain, boolean plainComplete) {
		SqlLexer lexer = new SqlLexer(sql, Backslash.ESCAPES);
		Fingerprint escaping = read(lexer);
		if (plainComplete != lexer.complete()) {
			return (plainComplete) ? plain : escaping;
		}
		return (plainComplete && plain.equals(escaping)) ? plain : read(new SqlLexer(sql, Backslash.CUTS));
	}

	private static Fingerprint read(SqlLexer lexer) {
		CanonicalText text = new CanonicalText();
		StatementKindScanner kind = new StatementKindScanner();
		for (Token token = lexer.next(); token != null; token = lexer.next()) {
			text.append(token);
			kind.accept(token);
		}
		return new Fingerprint(text.finish(lexer.cut()), kind.kind());
	}

}
