package io.github.nplusone.test.report;

import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON. Tests may have Jackson 2,
 * Jackson 3 or neither, and writing is the small half of JSON.
 */
final class JsonText {

	private final StringBuilder text = new StringBuilder();

	private JsonText() {
	}

	/**
	 * Writes a value.
	 * @param value value to write; members of a map that are {@code null} are left out
	 * @return indented JSON that ends with a line break
	 */
	static String of(Map<String, ?> value) {
		JsonText json = new JsonText();
		json.write(value, "\n");
		return json.text.append('\n').toString();
	}

	private void write(@Nullable Object value, String newLine) {
		if (value instanceof Map<?, ?> map) {
			writeMembers(map, newLine);
		}
		else if (value instanceof Iterable<?> elements) {
			writeElements(elements.iterator(), newLine);
		}
		else if (value instanceof Number || value instanceof Boolean) {
			this.text.append(value);
		}
		else {
			writeText(String.valueOf(value));
		}
	}

	private void writeMembers(Map<?, ?> map, String newLine) {
		String separator = newLine + "  ";
		this.text.append('{');
		for (Map.Entry<?, ?> member : map.entrySet()) {
			if (member.getValue() != null) {
				this.text.append(separator);
				writeText(String.valueOf(member.getKey()));
				this.text.append(": ");
				write(member.getValue(), newLine + "  ");
				separator = "," + newLine + "  ";
			}
		}
		this.text.append(separator.startsWith(",") ? newLine : "").append('}');
	}

	private void writeElements(Iterator<?> elements, String newLine) {
		this.text.append('[');
		String end = elements.hasNext() ? newLine : "";
		while (elements.hasNext()) {
			this.text.append(newLine).append("  ");
			write(elements.next(), newLine + "  ");
			this.text.append(elements.hasNext() ? "," : "");
		}
		this.text.append(end).append(']');
	}

	private void writeText(String value) {
		this.text.append('"');
		value.chars().forEach((character) -> writeCharacter((char) character));
		this.text.append('"');
	}

	private void writeCharacter(char character) {
		switch (character) {
			case '"' -> this.text.append("\\\"");
			case '\\' -> this.text.append("\\\\");
			case '\n' -> this.text.append("\\n");
			case '\t' -> this.text.append("\\t");
			default -> writePlain(character);
		}
	}

	// Half of a pair can't be encoded in UTF-8; a whole pair may be escaped as well.
	private void writePlain(char character) {
		if (character < ' ' || character == '\u2028' || character == '\u2029' || Character.isSurrogate(character)) {
			this.text.append(String.format("\\u%04x", (int) character));
		}
		else {
			this.text.append(character);
		}
	}

}
