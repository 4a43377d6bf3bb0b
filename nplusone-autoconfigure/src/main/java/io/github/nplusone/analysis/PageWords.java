package io.github.nplusone.analysis;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The words by which a query asks for a part of its rows.
 */
final class PageWords {

	private static final Set<String> BEFORE_COUNT = Set.of("limit", "offset", "top");

	private PageWords() {
	}

	/**
	 * Whether a token ends such words. They are names too: {@code limit} is a column
	 * unless a count follows.
	 */
	static boolean endWith(@Nullable Token previous, Token token) {
		if (previous == null || previous.type() != Token.Type.WORD) {
			return false;
		}
		if (previous.is("fetch")) {
			return token.is("first") || token.is("next");
		}
		return BEFORE_COUNT.contains(previous.text()) && isCount(token);
	}

	private static boolean isCount(Token token) {
		return token.type() == Token.Type.NUMBER || token.type() == Token.Type.BIND || token.is("(");
	}

}
