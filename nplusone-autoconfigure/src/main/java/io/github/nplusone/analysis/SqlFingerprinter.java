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

	private static final FingerprintedSql NONE = new FingerprintedSql(new Fingerprint("", StatementKind.OTHER), 0,
			false);

	private SqlFingerprinter() {
	}

	static FingerprintedSql fingerprint(@Nullable String sql) {
		return fingerprint(sql, false);
	}

	/**
	 * Makes the fingerprint of an SQL text.
	 * @param sql the text
	 * @param standard whether it is for a database that has names in double quotes, and
	 * nothing else
	 * @return fingerprint and values
	 */
	static FingerprintedSql fingerprint(@Nullable String sql, boolean standard) {
		if (sql == null) {
			return NONE;
		}
		SqlReader plain = new SqlReader(sql, Backslash.PLAIN, standard);
		FingerprintedSql fingerprint = plain.read();
		return (plain.doubtful()) ? withoutDoubt(sql, fingerprint, plain.complete(), standard) : fingerprint;
	}

	// 'a\' is a string to PostgreSQL and the start of one to MySQL. Only the right
	// reading is sure to end outside of a string, so it is known if the other one does
	// not.
	private static FingerprintedSql withoutDoubt(String sql, FingerprintedSql plain, boolean plainComplete,
			boolean standard) {
		SqlReader reader = new SqlReader(sql, Backslash.ESCAPES, standard);
		FingerprintedSql escaping = reader.read();
		if (plainComplete != reader.complete()) {
			return (plainComplete) ? plain : escaping;
		}
		boolean same = plainComplete && plain.fingerprint().equals(escaping.fingerprint());
		return (same) ? plain : new SqlReader(sql, Backslash.CUTS, standard).read();
	}

}
