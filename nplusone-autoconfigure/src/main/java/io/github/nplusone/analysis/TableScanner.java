package io.github.nplusone.analysis;

/**
 * Finds the table that a statement is mainly about, and whether it reads a part of the
 * rows only.
 */
final class TableScanner {

	private QueryLevel level = new QueryLevel();

	private int skippedParentheses;

	void accept(Token token) {
		if (token.is("(")) {
			open(token);
		}
		else if (token.is(")")) {
			close(token);
		}
		else if (this.skippedParentheses == 0) {
			this.level.accept(token);
		}
		else if (token.is("partition")) {
			this.level.numberByGroup();
		}
	}

	private void open(Token parenthesis) {
		QueryLevel inner = (this.skippedParentheses == 0) ? this.level.open(parenthesis) : null;
		if (inner != null) {
			this.level = inner;
		}
		else {
			this.skippedParentheses++;
		}
	}

	private void close(Token parenthesis) {
		if (this.skippedParentheses > 0) {
			this.skippedParentheses--;
		}
		else {
			this.level = this.level.close(parenthesis);
		}
	}

	/**
	 * Closes what is still open.
	 * @return what the statement reads or changes
	 */
	TableSource finish() {
		Token parenthesis = new Token(Token.Type.SYMBOL, ")");
		while (this.level.isInner()) {
			this.level = this.level.close(parenthesis);
		}
		return this.level.end();
	}

}
