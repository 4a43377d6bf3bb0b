package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a statement only draws a value from a sequence, or from one of the tables
 * by which Hibernate does without sequences.
 */
final class SequenceScanner {

	// The names that Hibernate gives to the column, its alias and the table.
	private static final String COLUMN = "next_val";

	private static final String COLUMN_ALIAS = "id_val";

	private static final String TABLE_ALIAS = "tbl";

	private Place place = Place.START;

	private @Nullable Token previous;

	private int depth;

	private boolean qualified;

	private boolean ofTable;

	void accept(Token token) {
		track(token);
		this.place = switch (this.place) {
			case START -> start(token);
			case VALUE -> value(token);
			case NEXT -> token.is("value") ? Place.NEXT_VALUE : Place.OTHER;
			case NEXT_VALUE -> token.is("for") ? Place.DRAWN : Place.OTHER;
			case NAME -> name(token);
			case ALIAS -> token.is(COLUMN_ALIAS) ? Place.DRAWN : Place.OTHER;
			case TABLE -> token.is("update") || token.is("updlock") ? Place.FROM : Place.TABLE;
			case DRAWN -> drawn(token);
			case UPDATE -> token.is("set") ? Place.SET : Place.UPDATE;
			case SET -> token.is(COLUMN) ? Place.SET_COLUMN : Place.OTHER;
			case SET_COLUMN -> setColumn(token);
			case WHERE -> token.is(COLUMN) ? Place.FROM : Place.OTHER;
			case FROM, OTHER -> this.place;
		};
		this.previous = token;
	}

	/**
	 * Whether the tokens so far are such a statement.
	 */
	boolean isSequence() {
		return this.place == Place.DRAWN || this.place == Place.FROM || isPseudoColumn();
	}

	private void track(Token token) {
		if (token.is("(")) {
			this.depth++;
		}
		else if (token.is(")")) {
			this.depth--;
		}
	}

	private static Place start(Token token) {
		return switch (token.text()) {
			case "select", "values", "call" -> Place.VALUE;
			case "update" -> Place.UPDATE;
			case ";", "{" -> Place.START;
			default -> Place.OTHER;
		};
	}

	private Place value(Token token) {
		this.ofTable = token.is(TABLE_ALIAS);
		if (token.is("next")) {
			return Place.NEXT;
		}
		return TableName.isName(token) ? Place.NAME : Place.OTHER;
	}

	private Place name(Token token) {
		if (isAfter(".") || token.is(".")) {
			this.qualified = true;
			return Place.NAME;
		}
		if (isFunction(token) || isAfter(COLUMN) || isPseudoColumn()) {
			return drawn(token);
		}
		if (token.is("as")) {
			return Place.ALIAS;
		}
		return (token.is("from") && this.ofTable) ? Place.TABLE : Place.OTHER;
	}

	private boolean isFunction(Token token) {
		if (token.is("(")) {
			return isAfter("nextval") || isAfter("gen_id");
		}
		return token.is("for") && isAfter("nextval");
	}

	// seq.nextval
	private boolean isPseudoColumn() {
		return this.place == Place.NAME && this.qualified && isAfter("nextval");
	}

	private Place drawn(Token token) {
		if (this.depth == 0 && token.is(",")) {
			return Place.OTHER;
		}
		return (this.depth == 0 && token.is("from")) ? Place.FROM : Place.DRAWN;
	}

	private Place setColumn(Token token) {
		if (token.is(",")) {
			return Place.OTHER;
		}
		return token.is("where") ? Place.WHERE : Place.SET_COLUMN;
	}

	private boolean isAfter(String text) {
		return this.previous != null && this.previous.is(text);
	}

	private enum Place {

		START, VALUE, NEXT, NEXT_VALUE, NAME, ALIAS, TABLE, DRAWN, FROM, UPDATE, SET, SET_COLUMN, WHERE, OTHER

	}

}
