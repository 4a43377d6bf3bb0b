package io.github.nplusone.report;

/**
 * Keeps a text in one line: a line break in a name must not begin a line of its own,
 * wherever the text is shown.
 */
public final class SingleLine {

	private SingleLine() {
	}

	/**
	 * Puts a space in the place of each control character.
	 * @param text any text
	 * @return the text itself, if it has none
	 */
	public static String of(String text) {
		return text.chars().noneMatch(SingleLine::breaksLines) ? text
				: text.codePoints()
					.map((character) -> breaksLines(character) ? ' ' : character)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean breaksLines(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.FORMAT;
	}

}
