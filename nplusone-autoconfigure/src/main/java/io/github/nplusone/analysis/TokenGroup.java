package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What stands between two parentheses, and in the outermost group the statement. Takes
 * out each element of a list or row of {@code VALUES} that reads like the one before.
 */
final class TokenGroup {

	private final @Nullable TokenGroup parent;

	private Elements elements;

	private boolean empty = true;

	private int start = -1;

	private int previousStart = -1;

	private int previousEnd = -1;

	TokenGroup(@Nullable TokenGroup parent, boolean list) {
		this.parent = parent;
		this.elements = (list) ? Elements.LIST : Elements.NONE;
	}

	// A parenthesis too many opens a new outermost group.
	TokenGroup parent() {
		return (this.parent != null) ? this.parent : new TokenGroup(null, false);
	}

	boolean isOfValues() {
		return this.elements != Elements.NONE || (this.parent != null && this.parent.elements != Elements.NONE);
	}

	void beginRows() {
		this.elements = Elements.ROWS;
		this.previousStart = -1;
		this.start = -1;
	}

	void beginElement(int position) {
		this.empty = false;
		if (this.start < 0) {
			this.start = position;
		}
	}

	void beforeWord(StringBuilder text, Token word, boolean query) {
		if (this.elements == Elements.LIST && this.empty && query) {
			this.elements = Elements.NONE;
		}
		else if (!word.is("row")) {
			endRows(text);
		}
	}

	void endRows(StringBuilder text) {
		if (this.elements == Elements.ROWS) {
			endElement(text);
			this.elements = Elements.NONE;
		}
	}

	void endElement(StringBuilder text) {
		int end = text.length();
		if (this.elements != Elements.NONE && this.start >= 0 && isLikePrevious(text, end)) {
			text.setLength(this.previousEnd);
		}
		else {
			this.previousStart = this.start;
			this.previousEnd = end;
		}
		this.start = -1;
	}

	private boolean isLikePrevious(StringBuilder text, int end) {
		int length = end - this.start;
		if (this.previousStart < 0 || this.previousEnd - this.previousStart != length) {
			return false;
		}
		int index = 0;
		while (index < length && text.charAt(this.previousStart + index) == text.charAt(this.start + index)) {
			index++;
		}
		return index == length;
	}

	private enum Elements {

		NONE, LIST, ROWS

	}

}
