package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Puts the name of a table together: its parts without quotes, joined by dots as in the
 * text.
 */
final class TableName {

	// No database has longer names, and what is found goes into reports.
	private static final int MAX_LENGTH = 512;

	private final StringBuilder name = new StringBuilder();

	private int dots;

	private boolean open;

	void begin(Token firstPart) {
		this.name.setLength(0);
		this.name.append(unquoted(firstPart));
		this.dots = 0;
		this.open = true;
	}

	boolean isOpen() {
		return this.open;
	}

	/**
	 * Goes on with the name.
	 * @param token what follows
	 * @return whether it is part of the name
	 */
	boolean accept(Token token) {
		if (token.is(".")) {
			this.dots++;
			return true;
		}
		if (this.dots == 0 || !isName(token)) {
			return false;
		}
		this.name.append(".".repeat(this.dots)).append(unquoted(token));
		this.dots = 0;
		return true;
	}

	/**
	 * Ends the name.
	 * @return the whole name, {@code null} if it can't be the name of a table
	 */
	@Nullable String end() {
		this.open = false;
		return (this.name.length() <= MAX_LENGTH) ? this.name.toString() : null;
	}

	static boolean isName(Token token) {
		return switch (token.type()) {
			case WORD, NAME, QUOTED -> true;
			default -> false;
		};
	}

	static String unquoted(Token name) {
		String text = name.text();
		return (name.type() == Token.Type.WORD) ? text : text.substring(1, text.length() - 1);
	}

}
