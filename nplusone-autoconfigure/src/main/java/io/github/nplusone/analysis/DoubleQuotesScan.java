package io.github.nplusone.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.analysis.SqlLexer.Backslash;

/**
 * Finds out what a text has in its double quotes: names, as the standard says, or
 * strings, as in MySQL. All of them are the same, so it is enough if one of them stands
 * where only a name can.
 */
final class DoubleQuotesScan {

	private static final Set<String> BEFORE_NAMES = Set.of("from", "join", "into", "update", "table");

	private static final Set<String> QUERIES = Set.of("select", "with", "values", "table", "(");

	private final Deque<Boolean> queries = new ArrayDeque<>();

	private @Nullable Token beforePrevious;

	private @Nullable Token previous;

	private boolean withNames;

	private boolean columns;

	private boolean names;

	private boolean backticks;

	private DoubleQuotesScan() {
	}

	/**
	 * Whether they hold names for sure.
	 * @param sql text to read
	 * @param backslash what a backslash means in it
	 * @return {@code false} if there are none, or they may hold strings
	 */
	static boolean areNames(String sql, Backslash backslash) {
		if (sql.indexOf('"') < 0) {
			return false;
		}
		DoubleQuotesScan quotes = new DoubleQuotesScan();
		SqlLexer lexer = new SqlLexer(sql, backslash);
		for (Token token = lexer.next(); token != null; token = lexer.next()) {
			quotes.accept(token);
		}
		return quotes.names && !quotes.backticks;
	}

	private void accept(Token token) {
		switch (token.type()) {
			case NAME -> {
				this.backticks |= token.text().startsWith("`");
				this.names |= token.text().startsWith("\"");
			}
			case QUOTED -> this.names |= isPlaceOfName();
			default -> {
			}
		}
		track(token);
		this.beforePrevious = this.previous;
		this.previous = token;
	}

	private boolean isPlaceOfName() {
		if (this.previous == null) {
			return false;
		}
		return isAfter(".") || isPlaceOfTable() || this.columns
				|| (this.withNames && (isAfter("with") || isAfter("recursive")));
	}

	// trim(leading "x" from "y"), "x" is distinct from "y"
	private boolean isPlaceOfTable() {
		if (this.previous == null || !BEFORE_NAMES.contains(this.previous.text())) {
			return false;
		}
		boolean inQuery = this.queries.isEmpty() || this.queries.peek();
		boolean distinct = this.beforePrevious != null && this.beforePrevious.is("distinct");
		return !isAfter("from") || (inQuery && !distinct);
	}

	private void track(Token token) {
		boolean first = this.previous == null || isAfter("(");
		if (token.is("(")) {
			this.columns = isTarget();
		}
		else if (!token.is(",") && token.type() != Token.Type.QUOTED) {
			this.columns = false;
		}
		if (first) {
			this.withNames |= token.is("with") && this.previous == null;
			markQuery(token);
		}
		if (token.is("(")) {
			this.queries.push(false);
		}
		else if (token.is(")")) {
			this.queries.poll();
		}
	}

	private void markQuery(Token first) {
		if (!this.queries.isEmpty() && QUERIES.contains(first.text())) {
			this.queries.pop();
			this.queries.push(true);
		}
	}

	// insert into t ("a", "b")
	private boolean isTarget() {
		return this.beforePrevious != null && this.beforePrevious.is("into");
	}

	private boolean isAfter(String text) {
		return this.previous != null && this.previous.is(text);
	}

}
