package io.github.nplusone.analysis;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts tokens together again with the same spacing for all, and folds what differs only
 * in values: typed literals, lists and rows of any length.
 */
final class CanonicalText {

	static final int MAX_LENGTH = 4_096;

	private static final String ELLIPSIS = "\u2026";

	private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "==", "<=>", "^=");

	private static final Set<String> PATTERN_WORDS = Set.of("like", "ilike", "rlike", "regexp", "between");

	private static final Set<String> TIGHT = Set.of(".", "::", ":");

	private static final Set<String> TIGHT_BEFORE = Set.of(")", "]", "}", ",", ";", "[");

	private static final Set<String> TIGHT_AFTER = Set.of("(", "[", "{");

	private static final Set<String> TYPES = Set.of("date", "time", "timestamp", "timestamptz", "datetime", "interval");

	private static final Set<String> TYPE_SUFFIXES = Set.of("with", "without", "local", "time", "zone");

	private static final Set<String> ESCAPED_TYPES = Set.of("d", "t", "ts");

	private static final Set<String> QUERY_WORDS = Set.of("select", "with", "values", "table");

	private final ValuesHash values;

	private final StringBuilder text = new StringBuilder();

	private @Nullable Token previous;

	private TokenGroup group = new TokenGroup(null, false);

	private int typeStart = -1;

	private boolean escapedLiteral;

	private boolean afterIs;

	private boolean intoName;

	private int signStart = -1;

	private final DoubleQuotes doubleQuotes;

	private Secret secret = Secret.NONE;

	/**
	 * Creates a text.
	 * @param values takes the values that are left out
	 * @param doubleQuotes what double quotes hold
	 */
	CanonicalText(ValuesHash values, DoubleQuotes doubleQuotes) {
		this.values = values;
		this.doubleQuotes = doubleQuotes;
	}

	/**
	 * Goes on with the text.
	 * @param token what follows
	 * @return the same token, or the kind of value that it is here
	 */
	Token append(Token token) {
		Token resolved = resolve(token);
		if (!isDropped(resolved)) {
			appendResolved(resolved);
		}
		return resolved;
	}

	private void appendResolved(Token resolved) {
		endElements(resolved);
		int foldStart = foldStart(resolved);
		if (foldStart >= 0) {
			fold(foldStart, resolved);
		}
		else {
			print(resolved);
		}
		this.previous = resolved;
	}

	// A long text is cut only here: a list of any length may yet fold to one element.
	String finish(boolean cut) {
		this.group.endElement(this.text);
		if (isAfter(";")) {
			this.text.setLength(this.text.length() - 1);
		}
		if (this.text.length() > MAX_LENGTH) {
			boolean splitsPair = Character.isHighSurrogate(this.text.charAt(MAX_LENGTH - 1));
			this.text.setLength(splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
			return this.text + ELLIPSIS;
		}
		return cut ? this.text + ELLIPSIS : this.text.toString();
	}

	private Token resolve(Token token) {
		return switch (token.type()) {
			case WORD -> resolveWord(token);
			case NAME -> this.secret.isNext(token) ? Token.STRING : token;
			case QUOTED -> (isString() || this.secret.isNext(token)) ? Token.STRING : token;
			default -> token;
		};
	}

	private Token resolveWord(Token word) {
		if (this.secret.isNext(word)) {
			return Token.STRING;
		}
		return isBooleanValue(word) ? Token.NUMBER : word;
	}

	private boolean isBooleanValue(Token word) {
		return (word.is("true") || word.is("false")) && !this.afterIs && !isAfter(".");
	}

	// MySQL's "abc" is a string. A name next to a comparison is nearly always qualified,
	// and then it is not asked for here.
	private boolean isString() {
		if (isAfter(".") || isAfter("as") || this.doubleQuotes == DoubleQuotes.NAMES) {
			return false;
		}
		return this.doubleQuotes == DoubleQuotes.STRINGS || this.previous == null || this.typeStart >= 0
				|| isComparison(this.previous) || PATTERN_WORDS.contains(this.previous.text()) || isValueOfList();
	}

	private boolean isValueOfList() {
		return this.group.isOfValues() && (isAfter("(") || isAfter(",") || isAfter("values"));
	}

	private boolean isDropped(Token token) {
		boolean endOfEscape = this.escapedLiteral && token.is("}");
		this.escapedLiteral = false;
		return endOfEscape || (token.is(";") && (this.previous == null || isAfter(";")));
	}

	private void endElements(Token token) {
		switch (token.type()) {
			case WORD, NAME, QUOTED -> this.group.beforeWord(this.text, token, QUERY_WORDS.contains(token.text()));
			case SYMBOL -> endElementsBeforeSymbol(token);
			default -> {
			}
		}
	}

	private void endElementsBeforeSymbol(Token token) {
		if (token.is(",") || token.is(")")) {
			this.group.endElement(this.text);
		}
		else if (token.is(";")) {
			this.group.endRows(this.text);
		}
		if (token.is(")")) {
			this.group = this.group.parent();
		}
	}

	// Of DATE '2020-01-01', {d '2020-01-01'} and -5.
	private int foldStart(Token token) {
		return switch (token.type()) {
			case STRING -> this.typeStart;
			case NUMBER -> this.signStart;
			default -> -1;
		};
	}

	private void fold(int start, Token value) {
		this.escapedLiteral = (this.text.charAt(start) == '{');
		this.values.add(this.text, start, this.text.length());
		this.text.setLength(start);
		this.text.append(value.text());
		this.typeStart = -1;
		this.signStart = -1;
	}

	private void print(Token token) {
		if (isSpaceBefore(token)) {
			this.text.append(' ');
		}
		int start = this.text.length();
		this.text.append(token.text());
		trackElements(token, start);
		trackType(token, start);
		trackSign(token, start);
		trackWords(token);
	}

	private boolean isSpaceBefore(Token token) {
		if (this.previous == null) {
			return false;
		}
		if (this.signStart >= 0) {
			return token.text().startsWith("-");
		}
		if (isTight(token, TIGHT_BEFORE) || isTight(this.previous, TIGHT_AFTER)) {
			return false;
		}
		return !token.is("(") || !isCallOf(this.previous);
	}

	private static boolean isTight(Token token, Set<String> oneSide) {
		return isComparison(token) || TIGHT.contains(token.text()) || oneSide.contains(token.text());
	}

	private static boolean isComparison(Token token) {
		return COMPARISONS.contains(token.text());
	}

	private boolean isCallOf(Token token) {
		return switch (token.type()) {
			case WORD -> !token.isKeyword() && !this.intoName;
			case NAME, QUOTED -> !this.intoName;
			default -> false;
		};
	}

	private void trackElements(Token token, int start) {
		if (!token.is(",") && !token.is(")")) {
			this.group.beginElement(start);
		}
		if (token.is("(")) {
			this.group = new TokenGroup(this.group, isAfter("in"));
		}
		else if (token.is("values")) {
			this.group.beginRows();
		}
	}

	private void trackType(Token token, int start) {
		if (this.typeStart >= 0 && TYPE_SUFFIXES.contains(token.text())) {
			return;
		}
		boolean type = TYPES.contains(token.text()) && !isAfter(".");
		boolean escapedType = ESCAPED_TYPES.contains(token.text()) && isAfter("{");
		this.typeStart = (escapedType) ? start - 1 : (type ? start : -1);
	}

	private void trackSign(Token token, int start) {
		if (!isSign(token)) {
			this.signStart = -1;
		}
		else if (this.signStart < 0) {
			this.signStart = start;
		}
	}

	private boolean isSign(Token token) {
		return (token.is("-") || token.is("+")) && (this.previous == null || !this.previous.isOperand());
	}

	private void trackWords(Token token) {
		this.afterIs = token.is("is") || (this.afterIs && token.is("not"));
		this.secret = this.secret.after(token);
		this.intoName = token.is("into") || (this.intoName && isPartOfName(token));
	}

	private boolean isPartOfName(Token token) {
		return token.is(".") || isAfter(".") || isAfter("into");
	}

	private boolean isAfter(String text) {
		return this.previous != null && this.previous.is(text);
	}

	/**
	 * Where a password comes next: {@code identified by secret replace old}.
	 */
	private enum Secret {

		NONE, IDENTIFIED, NEXT, GIVEN;

		boolean isNext(Token token) {
			return this == NEXT && !token.is("values") && !token.is("password");
		}

		Secret after(Token token) {
			if (token.is("identified")) {
				return IDENTIFIED;
			}
			return switch (this) {
				case NONE -> NONE;
				case IDENTIFIED -> token.is("by") ? NEXT : NONE;
				case NEXT -> isNext(token) ? GIVEN : NEXT;
				case GIVEN -> token.is("replace") ? NEXT : NONE;
			};
		}

	}

}
