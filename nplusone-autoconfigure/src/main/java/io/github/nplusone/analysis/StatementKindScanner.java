package io.github.nplusone.analysis;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.StatementKind;

/**
 * Finds the kind of a statement among its tokens.
 */
final class StatementKindScanner {

	private static final Map<String, StatementKind> KINDS = Map.ofEntries(Map.entry("select", StatementKind.SELECT),
			Map.entry("values", StatementKind.SELECT), Map.entry("table", StatementKind.SELECT),
			Map.entry("insert", StatementKind.INSERT), Map.entry("update", StatementKind.UPDATE),
			Map.entry("delete", StatementKind.DELETE), Map.entry("merge", StatementKind.MERGE),
			Map.entry("upsert", StatementKind.MERGE), Map.entry("replace", StatementKind.MERGE),
			Map.entry("call", StatementKind.CALL), Map.entry("exec", StatementKind.CALL),
			Map.entry("execute", StatementKind.CALL), Map.entry("declare", StatementKind.CALL),
			Map.entry("do", StatementKind.CALL), Map.entry("truncate", StatementKind.DDL),
			Map.entry("create", StatementKind.DDL), Map.entry("alter", StatementKind.DDL),
			Map.entry("drop", StatementKind.DDL), Map.entry("comment", StatementKind.DDL),
			Map.entry("grant", StatementKind.DDL), Map.entry("revoke", StatementKind.DDL),
			Map.entry("rename", StatementKind.DDL));

	private static final Set<StatementKind> CHANGES = Set.of(StatementKind.INSERT, StatementKind.UPDATE,
			StatementKind.DELETE, StatementKind.MERGE);

	private static final Set<String> CHANGED_ROWS = Set.of("final", "new", "old");

	private static final Set<String> TRANSACTION_WORDS = Set.of(";", "transaction", "tran", "work", "distributed",
			"deferred", "immediate", "exclusive", "concurrent", "isolation", "read", "not", "deferrable");

	private Place place = Place.START;

	private StatementKind kind = StatementKind.OTHER;

	private @Nullable Token previous;

	private int depth;

	private int withDepth;

	private int changedRowsWords;

	void accept(Token token) {
		track(token);
		switch (this.place) {
			case START -> start(token);
			case BEGIN -> finish(TRANSACTION_WORDS.contains(token.text()) ? StatementKind.OTHER : StatementKind.CALL);
			case WITH -> with(token);
			case QUERY -> query(token);
			case END -> {
			}
		}
		this.previous = token;
	}

	StatementKind kind() {
		return this.kind;
	}

	private void track(Token token) {
		if (token.is("(")) {
			this.depth++;
		}
		else if (token.is(")")) {
			this.depth--;
		}
	}

	// Symbols and bind markers are skipped: (select ..., {?= call ...
	private void start(Token token) {
		switch (token.type()) {
			case WORD -> firstWord(token);
			case SYMBOL, BIND -> {
			}
			default -> finish(StatementKind.OTHER);
		}
	}

	private void firstWord(Token word) {
		if (word.is("with")) {
			this.place = Place.WITH;
			this.withDepth = this.depth;
		}
		else if (word.is("begin")) {
			this.place = Place.BEGIN;
		}
		else {
			mainWord(word);
		}
	}

	private void mainWord(Token word) {
		finish(KINDS.getOrDefault(word.text(), StatementKind.OTHER));
		if (word.is("select")) {
			this.place = Place.QUERY;
		}
	}

	private void finish(StatementKind kind) {
		this.kind = kind;
		this.place = Place.END;
	}

	private void with(Token token) {
		if (isParenthesizedQuery(token)) {
			this.place = Place.START;
		}
		else if (isMainWord(token)) {
			mainWord(token);
		}
	}

	// with a as (...) (select ...): no other place has one after the other.
	private boolean isParenthesizedQuery(Token token) {
		return this.depth == this.withDepth + 1 && token.is("(") && this.previous != null && this.previous.is(")");
	}

	private boolean isMainWord(Token token) {
		return this.depth == this.withDepth && token.type() == Token.Type.WORD && KINDS.containsKey(token.text())
				&& !isNameOfQuery();
	}

	private boolean isNameOfQuery() {
		return this.previous != null
				&& (this.previous.is(",") || this.previous.is("with") || this.previous.is("recursive"));
	}

	// from final table (insert ...): H2 and DB2 read the rows that a change leaves.
	private void query(Token token) {
		if (this.changedRowsWords == 4) {
			changedRows(KINDS.getOrDefault(token.text(), StatementKind.OTHER));
		}
		this.changedRowsWords = isNextOfChangedRows(token) ? this.changedRowsWords + 1 : (token.is("from") ? 1 : 0);
	}

	private void changedRows(StatementKind change) {
		if (CHANGES.contains(change)) {
			finish(change);
		}
	}

	private boolean isNextOfChangedRows(Token token) {
		return switch (this.changedRowsWords) {
			case 1 -> CHANGED_ROWS.contains(token.text());
			case 2 -> token.is("table");
			case 3 -> token.is("(");
			default -> false;
		};
	}

	private enum Place {

		START, BEGIN, WITH, QUERY, END

	}

}
