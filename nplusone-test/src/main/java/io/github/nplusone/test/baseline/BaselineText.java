package io.github.nplusone.test.baseline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The text of a baseline: a line for each route, and below it one for each of its
 * findings. Fields are separated by two spaces.
 */
final class BaselineText {

	static final String HEADER = "# nplusone baseline ";

	static final int VERSION = 1;

	static final String SEPARATOR = "  ";

	static final String QUERIES = "queries ";

	static final String TIMES = " x ";

	private static final List<String> COMMENT = List.of(
			"# What the requests of the tests are known for. More of it fails the test that does it.",
			"# To rewrite: run the tests with -Dnplusone.test.baseline.write=true");

	private BaselineText() {
	}

	static String of(Baseline baseline) {
		StringBuilder text = new StringBuilder().append(HEADER).append(VERSION).append('\n');
		COMMENT.forEach((line) -> text.append(line).append('\n'));
		baseline.routes()
			.forEach((route, known) -> lines(route, known).forEach((line) -> text.append(line).append('\n')));
		return text.toString();
	}

	/**
	 * Describes one route.
	 * @param route name of the route
	 * @param known what is known of it
	 * @return its line, and those of its findings
	 */
	static List<String> lines(String route, KnownRoute known) {
		return Stream
			.concat(Stream.of(escape(route) + SEPARATOR + QUERIES + known.queries()),
					known.findings().entrySet().stream().map(BaselineText::line))
			.toList();
	}

	private static String line(Map.Entry<KnownFinding, Integer> entry) {
		KnownFinding finding = entry.getKey();
		String times = (entry.getValue() > 1) ? entry.getValue() + TIMES : "";
		return SEPARATOR + times + finding.type() + SEPARATOR + escape(finding.subject()) + SEPARATOR
				+ escape(finding.place());
	}

	/**
	 * Keeps a text within its field.
	 * @param text any text
	 * @return the text, with escapes for what would end the field or the line, and for
	 * what can't be seen
	 */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\') {
				escaped.append("\\\\");
			}
			else if (isEscaped(text, i)) {
				escaped.append(String.format("\\u%04x", (int) character));
			}
			else {
				escaped.append(character);
			}
		}
		return escaped.toString();
	}

	private static boolean isEscaped(String text, int index) {
		char character = text.charAt(index);
		if (character == ' ') {
			return index == 0 || index == text.length() - 1 || text.charAt(index - 1) == ' ';
		}
		// A comment or the mark of a conflict begins with these.
		if (index == 0 && "#<=>|+".indexOf(character) >= 0) {
			return true;
		}
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.SPACE_SEPARATOR ->
				character != ' ';
			default -> false;
		};
	}

	/**
	 * Reads what {@link #escape} wrote.
	 * @param field field of a line
	 * @return the text
	 * @throws IllegalArgumentException if an escape is not complete
	 */
	static String unescape(String field) {
		StringBuilder text = new StringBuilder(field.length());
		int i = 0;
		while (i < field.length()) {
			if (field.charAt(i) != '\\') {
				text.append(field.charAt(i++));
			}
			else if (field.startsWith("\\\\", i)) {
				text.append('\\');
				i += 2;
			}
			else if (field.startsWith("\\u", i) && field.length() >= i + 6) {
				text.append((char) Integer.parseInt(field, i + 2, i + 6, 16));
				i += 6;
			}
			else {
				throw new IllegalArgumentException("incomplete escape");
			}
		}
		return text.toString();
	}

}
