package io.github.nplusone.analysis;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Splits an SQL text into tokens, leaving out white space and comments.
 * <p>
 * Knows no dialect. Where dialects disagree it takes the reading that cannot mistake the
 * content of a string for SQL, and stops where there is none.
 */
final class SqlLexer {

	private static final String OPERATOR_CHARACTERS = "<>=!|&:?@#-~*^";

	// Longest first.
	private static final String[] OPERATORS = { "!~~*", "#>>", "->>", "<=>", "<->", "<#>", "??|", "??&", "!~*", "!~~",
			"~~*", "||", "::", "<=", ">=", "<>", "!=", "->", "#>", "#-", "@>", "<@", "@@", "@?", "??", "&&", "==", ":=",
			"=>", "<<", ">>", "~*", "!~", "~~", "^=", "**", "##" };

	private static final Token[] SYMBOLS = symbols();

	private static final Set<String> STRING_PREFIXES = Set.of("n", "b", "x", "e");

	private static final Set<String> ORACLE_STRING_PREFIXES = Set.of("q", "nq");

	private final String sql;

	private final Backslash backslash;

	private int length;

	private int position;

	private @Nullable Token previous;

	private int previousStart;

	private int previousEnd = -1;

	private boolean firstOfLine = true;

	private int brackets;

	private boolean doubtful;

	private boolean complete = true;

	private boolean cut;

	private boolean @Nullable [] oddQuotesToLineEnd;

	SqlLexer(String sql, Backslash backslash) {
		this.sql = sql;
		this.backslash = backslash;
		this.length = sql.length();
	}

	/**
	 * Whether a backslash was met that ends a string in one dialect and not in another.
	 */
	boolean doubtful() {
		return this.doubtful;
	}

	/**
	 * Whether everything that was opened by a quote or as a comment was closed.
	 */
	boolean complete() {
		return this.complete;
	}

	/**
	 * Whether the rest of the text was given up.
	 */
	boolean cut() {
		return this.cut;
	}

	/**
	 * The next token, {@code null} at the end of the text.
	 */
	@Nullable Token next() {
		skipBlanksAndComments();
		if (this.position >= this.length) {
			return null;
		}
		this.previousStart = this.position;
		Token token = read(this.sql.charAt(this.position));
		this.previous = token;
		this.previousEnd = this.position;
		return token;
	}

	/**
	 * Index of the first character of the token returned last.
	 */
	int start() {
		return this.previousStart;
	}

	/**
	 * Index after the last character read.
	 */
	int end() {
		return this.position;
	}

	private void skipBlanksAndComments() {
		this.firstOfLine = (this.previous == null);
		int start;
		do {
			start = this.position;
			skipBlanks();
			skipComment();
		}
		while (this.position > start);
	}

	private void skipBlanks() {
		while (isBlankAt(this.position)) {
			this.firstOfLine |= isLineBreakAt(this.position);
			this.position = after(this.position);
		}
	}

	private void skipComment() {
		if (isAt(this.position, "--")) {
			this.position = lineEnd();
		}
		else if (isAt(this.position, "/*")) {
			skipBlockComment();
		}
		else if (isAt(this.position, '#')) {
			skipHash();
		}
	}

	private int lineEnd() {
		int end = this.position;
		while (end < this.length && !isLineBreakAt(end)) {
			end++;
		}
		return end;
	}

	private void skipBlockComment() {
		int depth = 0;
		do {
			int change = commentDepthChange();
			depth += change;
			this.position += (change != 0) ? 2 : 1;
		}
		while (depth > 0 && this.position < this.length);
		this.position = Math.min(this.position, this.length);
		this.complete &= (depth == 0);
	}

	private int commentDepthChange() {
		if (isAt(this.position, "/*")) {
			return 1;
		}
		return isAt(this.position, "*/") ? -1 : 0;
	}

	// MySQL's comment is PostgreSQL's operator and the start of a name in SQL Server.
	private void skipHash() {
		if (isHashComment()) {
			this.position = lineEnd();
		}
		else if (isOddQuotesToLineEnd(this.position)) {
			// A comment with an apostrophe, for all we know: its end would be a guess.
			giveUp();
		}
		else if (isLikelyHashComment()) {
			this.position = lineEnd();
		}
	}

	// Or an operator that hardly anybody uses, and then the rest of the line is missing.
	private boolean isLikelyHashComment() {
		int next = this.position + 1;
		return isOperandBefore() && isBlankAt(this.position - 1) && (next >= this.length || isBlankAt(next));
	}

	private boolean isHashComment() {
		int next = this.position + 1;
		if (isOperandBefore()) {
			return this.firstOfLine && (next >= this.length || isBlankAt(next));
		}
		return !isWordStartAt(isAt(next, '#') ? next + 1 : next);
	}

	private boolean isOddQuotesToLineEnd(int index) {
		if (this.oddQuotesToLineEnd == null) {
			this.oddQuotesToLineEnd = countQuotesToLineEnd();
		}
		return this.oddQuotesToLineEnd[index];
	}

	// Once for the whole text: counting from each # would not be linear. In the last line
	// nothing can follow a comment, so there is no harm in taking it for SQL.
	private boolean[] countQuotesToLineEnd() {
		boolean[] odd = new boolean[this.length];
		int quotes = 0;
		boolean lastLine = true;
		for (int i = this.length - 1; i >= 0; i--) {
			lastLine &= !isLineBreakAt(i);
			quotes = isLineBreakAt(i) ? 0 : quotes ^ quoteBit(this.sql.charAt(i));
			odd[i] = (quotes != 0 && !lastLine);
		}
		return odd;
	}

	private static int quoteBit(char c) {
		return switch (c) {
			case '\'' -> 1;
			case '"' -> 2;
			case '`' -> 4;
			default -> 0;
		};
	}

	private Token read(char first) {
		if (isNumberAt(this.position)) {
			return number();
		}
		if (isWordStartAt(this.position)) {
			return word();
		}
		return switch (first) {
			case '\'' -> string(this.position, isBackslashAsEscape() ? Backslash.IS_TEXT : this.backslash);
			case '"' -> quoted();
			case '`' -> name(endOfQuoted(this.position, Backslash.IS_TEXT));
			case '[' -> openingBracket();
			case ']' -> closingBracket();
			case '$' -> dollar();
			case '?' -> question();
			case ':' -> colon();
			case '@' -> at();
			case '#' -> hash();
			default -> symbol();
		};
	}

	private boolean isNumberAt(int index) {
		if (isDigitAt(index)) {
			return true;
		}
		return isAt(index, '.') && isDigitAt(index + 1) && !isGluedToOperand() && !isAt(index - 1, '.');
	}

	// Swallows what is glued to it: 1e-5, 0x1F, 1_000, 10d, 1.5.2.
	private Token number() {
		int start = this.position;
		boolean hexadecimal = isAt(start, "0x") || isAt(start, "0X");
		int end = start;
		while (isInNumber(end) || (!hexadecimal && isExponentSign(end))) {
			end = after(end);
		}
		return take(end, Token.NUMBER);
	}

	private boolean isInNumber(int index) {
		return isWordPartAt(index) || (isAt(index, '.') && !isAt(index + 1, '.'));
	}

	private boolean isExponentSign(int index) {
		return (isAt(index, '-') || isAt(index, '+')) && (isAt(index - 1, 'e') || isAt(index - 1, 'E'))
				&& isDigitAt(index + 1);
	}

	private Token word() {
		int end = wordEnd(this.position);
		String word = this.sql.substring(this.position, end).toLowerCase(Locale.ROOT);
		if (isAt(end, '\'') && STRING_PREFIXES.contains(word)) {
			return string(end, word.equals("e") ? Backslash.ESCAPES : this.backslash);
		}
		if (isAt(end, '\'') && ORACLE_STRING_PREFIXES.contains(word)) {
			return oracleString(end);
		}
		if (isAt(end, "&'") && word.equals("u")) {
			return string(end + 1, this.backslash);
		}
		return take(end, new Token(Token.Type.WORD, word));
	}

	private int wordEnd(int start) {
		int end = start;
		while (isWordPartAt(end)) {
			end = after(end);
		}
		return end;
	}

	private Token oracleString(int quote) {
		int delimiter = quote + 1;
		if (delimiter >= this.length || isBlankAt(delimiter) || isAt(delimiter, '\'')) {
			return string(quote, this.backslash);
		}
		int content = after(delimiter);
		String closing = closing(this.sql.substring(delimiter, content)) + '\'';
		return take(endOf(closing, content), Token.STRING);
	}

	private static String closing(String delimiter) {
		return switch (delimiter) {
			case "[" -> "]";
			case "(" -> ")";
			case "{" -> "}";
			case "<" -> ">";
			default -> delimiter;
		};
	}

	private int endOf(String closing, int from) {
		int index = this.sql.indexOf(closing, from);
		this.complete &= (index >= 0);
		return (index >= 0) ? index + closing.length() : this.length;
	}

	// like ? escape '\' is one character to all who accept it.
	private boolean isBackslashAsEscape() {
		return this.previous != null && this.previous.is("escape") && isAt(this.position, "'\\'")
				&& !isAt(this.position + 3, '\'');
	}

	private Token string(int quote, Backslash backslash) {
		return take(endOfQuoted(quote, backslash), Token.STRING);
	}

	private int endOfQuoted(int open, Backslash backslash) {
		char quote = this.sql.charAt(open);
		int index = open + 1;
		while (index < this.length && !(isAt(index, quote) && !isAt(index + 1, quote))) {
			index = afterQuotedCharacter(index, quote, backslash);
		}
		this.complete &= (index < this.length);
		return Math.min(index + 1, this.length);
	}

	private int afterQuotedCharacter(int index, char quote, Backslash backslash) {
		if (isAt(index, quote)) {
			return index + 2;
		}
		if (!isAt(index, '\\') || backslash == Backslash.IS_TEXT) {
			return index + 1;
		}
		if (isAt(index + 1, quote)) {
			return afterEscapedQuote(index, backslash);
		}
		return isAt(index + 1, '\\') ? index + 2 : index + 1;
	}

	private int afterEscapedQuote(int index, Backslash backslash) {
		if (backslash == Backslash.ESCAPES) {
			return index + 2;
		}
		if (backslash == Backslash.CUTS) {
			giveUp();
		}
		this.doubtful = true;
		return index + 1;
	}

	private void giveUp() {
		this.cut = true;
		this.length = Math.min(this.position, this.length);
	}

	private Token quoted() {
		int end = endOfQuoted(this.position, this.backslash);
		if (!this.complete) {
			return take(end, Token.STRING);
		}
		int next = skipBlanks(end);
		boolean name = isAt(next, '.') || isAt(next, '(');
		return name(end, name ? Token.Type.NAME : Token.Type.QUOTED);
	}

	private int skipBlanks(int start) {
		int index = start;
		while (isBlankAt(index)) {
			index = after(index);
		}
		return index;
	}

	private Token name(int end) {
		return this.complete ? name(end, Token.Type.NAME) : take(end, Token.STRING);
	}

	private Token name(int end, Token.Type type) {
		StringBuilder name = new StringBuilder(end - this.position);
		for (int i = this.position; i < end; i = after(i)) {
			name.appendCodePoint(isBlankAt(i) ? ' ' : this.sql.codePointAt(i));
		}
		return take(end, new Token(type, name.toString()));
	}

	// A name in SQL Server, a subscript or the elements of an array in PostgreSQL.
	private Token openingBracket() {
		boolean name = this.brackets == 0 && !isGluedToOperand();
		int end = (name) ? bracketNameEnd() : -1;
		if (end > 0) {
			return name(end, Token.Type.NAME);
		}
		this.brackets++;
		return symbol();
	}

	private int bracketNameEnd() {
		int index = this.position + 1;
		while (isAt(index, ' ')) {
			index++;
		}
		if (!isWordStartAt(index)) {
			return -1;
		}
		while (isWordPartAt(index) || isAt(index, ' ')) {
			index = after(index);
		}
		return isAt(index, ']') ? index + 1 : -1;
	}

	private Token closingBracket() {
		this.brackets = Math.max(0, this.brackets - 1);
		return symbol();
	}

	private Token dollar() {
		int tagEnd = this.position + 1;
		if (isDigitAt(tagEnd)) {
			return bind(tagEnd);
		}
		while (isWordPartAt(tagEnd) && !isAt(tagEnd, '$')) {
			tagEnd = after(tagEnd);
		}
		if (isAt(tagEnd, '$')) {
			String tag = this.sql.substring(this.position, tagEnd + 1);
			return take(endOf(tag, tagEnd + 1), Token.STRING);
		}
		return (tagEnd > this.position + 1) ? bind(tagEnd) : symbol();
	}

	private Token bind(int nameStart) {
		return take(wordEnd(nameStart), Token.BIND);
	}

	// ?? is how a JDBC driver is told the operator ? of PostgreSQL.
	private Token question() {
		if (isAt(this.position, "??")) {
			return symbol();
		}
		int end = this.position + 1;
		while (isDigitAt(end)) {
			end++;
		}
		return take(end, Token.BIND);
	}

	private Token colon() {
		int name = this.position + 1;
		boolean bind = (isWordStartAt(name) || isDigitAt(name)) && !isGluedToOperand();
		return (bind) ? bind(name) : symbol();
	}

	private Token at() {
		int name = this.position + 1;
		if (isAt(name, '@') && isWordStartAt(name + 1)) {
			return prefixedWord(name + 1);
		}
		boolean bind = isWordStartAt(name) && !isGluedToOperand();
		return (bind) ? bind(name) : symbol();
	}

	private Token hash() {
		int name = this.position + (isAt(this.position, "##") ? 2 : 1);
		return isWordStartAt(name) ? prefixedWord(name) : symbol();
	}

	private Token prefixedWord(int start) {
		int end = wordEnd(start);
		return take(end, new Token(Token.Type.WORD, this.sql.substring(this.position, end).toLowerCase(Locale.ROOT)));
	}

	private Token symbol() {
		if (isOperatorCharacterAt(this.position) && isOperatorCharacterAt(this.position + 1)) {
			return operator();
		}
		return take(this.position + 1, SYMBOLS[this.sql.charAt(this.position)]);
	}

	private boolean isOperatorCharacterAt(int index) {
		return index < this.length && OPERATOR_CHARACTERS.indexOf(this.sql.charAt(index)) >= 0;
	}

	private Token operator() {
		for (String operator : OPERATORS) {
			if (isAt(this.position, operator) && !isBindAfterLess(operator)) {
				return take(this.position + operator.length(), new Token(Token.Type.SYMBOL, operator));
			}
		}
		return take(this.position + 1, SYMBOLS[this.sql.charAt(this.position)]);
	}

	// a<@p0
	private boolean isBindAfterLess(String operator) {
		return operator.equals("<@") && isWordStartAt(this.position + 2);
	}

	private Token take(int end, Token token) {
		this.position = end;
		return token;
	}

	private boolean isOperandBefore() {
		return this.previous != null && this.previous.isOperand();
	}

	private boolean isGluedToOperand() {
		return this.position == this.previousEnd && isOperandBefore();
	}

	private boolean isAt(int index, char c) {
		return index >= 0 && index < this.length && this.sql.charAt(index) == c;
	}

	private boolean isAt(int index, String text) {
		return this.sql.startsWith(text, index);
	}

	private int after(int index) {
		return index + Character.charCount(this.sql.codePointAt(index));
	}

	private boolean isLineBreakAt(int index) {
		char c = this.sql.charAt(index);
		return c == '\n' || c == '\r';
	}

	private boolean isDigitAt(int index) {
		return index < this.length && isDigit(this.sql.charAt(index));
	}

	private static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	private boolean isWordStartAt(int index) {
		return index < this.length && isWordStart(this.sql.codePointAt(index));
	}

	private static boolean isWordStart(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > 127 && !isBlank(c));
	}

	private boolean isWordPartAt(int index) {
		if (index >= this.length) {
			return false;
		}
		int c = this.sql.codePointAt(index);
		return isWordStart(c) || isDigit(c) || c == '$' || (c == '#' && isHashInWord(index));
	}

	private boolean isHashInWord(int index) {
		return !isAt(index + 1, '>') && !isAt(index + 1, '-') && !isAt(index + 1, '#') && !isOddQuotesToLineEnd(index);
	}

	private boolean isBlankAt(int index) {
		return index < this.length && isBlank(this.sql.codePointAt(index));
	}

	// Also what must not reach a log: controls, line separators, marks that turn the
	// direction of writing, halves of surrogate pairs.
	private static boolean isBlank(int c) {
		return c <= ' ' || c == 127 || (c > 127 && isInvisible(c));
	}

	private static boolean isInvisible(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
				true;
			default -> false;
		};
	}

	private static Token[] symbols() {
		Token[] symbols = new Token[128];
		for (int i = 0; i < symbols.length; i++) {
			symbols[i] = new Token(Token.Type.SYMBOL, String.valueOf((char) i));
		}
		return symbols;
	}

	/**
	 * What a backslash before a quote does, which depends on the database and its
	 * settings.
	 */
	enum Backslash {

		/**
		 * Nothing, for sure.
		 */
		IS_TEXT,

		/**
		 * Nothing, as far as the standard goes: the lexer becomes doubtful.
		 */
		PLAIN,

		/**
		 * Makes the quote part of the string.
		 */
		ESCAPES,

		/**
		 * Ends the reading: no one knows where the string ends.
		 */
		CUTS

	}

}
