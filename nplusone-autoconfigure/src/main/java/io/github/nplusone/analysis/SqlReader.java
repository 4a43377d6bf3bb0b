package io.github.nplusone.analysis;

import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.SqlLexer.Backslash;

/**
 * Reads an SQL text once, from its first token to the last, with one idea of what a
 * backslash means.
 */
final class SqlReader {

	private final String sql;

	private final SqlLexer lexer;

	private final ValuesHash values = new ValuesHash();

	private final CanonicalText text;

	private final StatementKindScanner kind = new StatementKindScanner();

	private final TableScanner tables = new TableScanner();

	private final SequenceScanner sequence = new SequenceScanner();

	SqlReader(String sql, Backslash backslash, boolean standard) {
		this.sql = sql;
		this.lexer = new SqlLexer(sql, backslash);
		this.text = new CanonicalText(this.values, standard ? DoubleQuotes.NAMES : DoubleQuotes.in(sql, backslash));
	}

	FingerprintedSql read() {
		for (Token token = this.lexer.next(); token != null; token = this.lexer.next()) {
			accept(this.text.append(token));
		}
		if (this.lexer.cut()) {
			this.values.add(this.sql, this.lexer.end(), this.sql.length());
		}
		return new FingerprintedSql(fingerprint(), this.values.hash(), this.sql.indexOf('"') >= 0);
	}

	/**
	 * Whether the text may be read in another way.
	 */
	boolean doubtful() {
		return this.lexer.doubtful();
	}

	/**
	 * Whether the text ended where it may end.
	 */
	boolean complete() {
		return this.lexer.complete();
	}

	private void accept(Token token) {
		hash(token);
		this.kind.accept(token);
		this.tables.accept(token);
		this.sequence.accept(token);
	}

	private void hash(Token token) {
		switch (token.type()) {
			case STRING, NUMBER -> this.values.add(this.sql, this.lexer.start(), this.lexer.end());
			case BIND -> this.values.skip();
			default -> {
			}
		}
	}

	private Fingerprint fingerprint() {
		StatementKind kind = this.kind.kind();
		TableSource tables = this.tables.finish();
		boolean paged = kind == StatementKind.SELECT && tables.paged();
		return new Fingerprint(this.text.finish(this.lexer.cut()), kind, tables.table(), paged,
				this.sequence.isSequence());
	}

}
