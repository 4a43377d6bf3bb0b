package io.github.nplusone.analysis;

import java.util.Set;

/**
 * The smallest piece of an SQL text that means something, in its canonical spelling.
 *
 * @param type what the piece is
 * @param text spelling in the fingerprint, {@code ?} for every value
 */
record Token(Type type, String text) {

	static final Token BIND = new Token(Type.BIND, "?");

	static final Token NUMBER = new Token(Type.NUMBER, "?");

	static final Token STRING = new Token(Type.STRING, "?");

	// What follows one of these begins an expression: a minus is a sign, and a
	// parenthesis opens a group, not arguments.
	private static final Set<String> KEYWORDS = Set.of("all", "and", "any", "as", "between", "by", "case", "conflict",
			"default", "distinct", "div", "else", "elsif", "escape", "except", "exists", "filter", "from", "group",
			"having", "ilike", "in", "intersect", "interval", "into", "is", "join", "lateral", "like", "limit",
			"materialized", "minus", "not", "offset", "on", "or", "over", "regexp", "return", "returning", "rlike",
			"select", "set", "similar", "some", "table", "then", "to", "top", "union", "using", "values", "when",
			"where", "with", "xor");

	boolean is(String text) {
		return this.text.equals(text);
	}

	boolean isKeyword() {
		return this.type == Type.WORD && KEYWORDS.contains(this.text);
	}

	/**
	 * Whether an expression can end here, so that an operator may follow.
	 */
	boolean isOperand() {
		return switch (this.type) {
			case WORD -> !isKeyword();
			case SYMBOL -> is(")") || is("]") || is("}");
			default -> true;
		};
	}

	/**
	 * What a token is.
	 */
	enum Type {

		/**
		 * A keyword or an unquoted identifier.
		 */
		WORD,

		/**
		 * A quoted identifier.
		 */
		NAME,

		/**
		 * A text in double quotes that stands alone: an identifier, or a string to MySQL.
		 */
		QUOTED,

		STRING,

		NUMBER,

		BIND,

		/**
		 * An operator or punctuation.
		 */
		SYMBOL

	}

}
