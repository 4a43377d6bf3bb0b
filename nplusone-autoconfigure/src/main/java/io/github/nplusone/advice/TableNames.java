package io.github.nplusone.advice;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Compares the names of tables in statements with those of the mapping.
 */
final class TableNames {

	private static final String QUOTES = "\"`[](";

	private TableNames() {
	}

	static boolean isTable(String mapped, @Nullable String table) {
		return table != null && (table.equalsIgnoreCase(mapped)
				|| table.toLowerCase(Locale.ROOT).endsWith("." + mapped.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Whether a statement reads from a table, or joins it.
	 * @param fingerprint text of the statement
	 * @param mapped name of the table
	 * @return {@code true} if the name follows {@code from} or {@code join}
	 */
	static boolean areIn(String fingerprint, String mapped) {
		return follows("from", fingerprint, mapped) || follows("join", fingerprint, mapped);
	}

	static boolean areJoinedIn(String fingerprint, String mapped) {
		return follows("join", fingerprint, mapped);
	}

	private static boolean follows(String word, String fingerprint, String mapped) {
		String before = word + " ";
		for (int at = fingerprint.indexOf(before); at >= 0; at = fingerprint.indexOf(before, at + 1)) {
			int end = fingerprint.indexOf(' ', at + before.length());
			if (isTable(mapped,
					unquoted(fingerprint.substring(at + before.length(), Math.max(end, at + before.length()))))) {
				return true;
			}
		}
		return false;
	}

	private static String unquoted(String name) {
		StringBuilder unquoted = new StringBuilder(name.length());
		name.chars().filter((character) -> QUOTES.indexOf(character) < 0).forEach((c) -> unquoted.append((char) c));
		return unquoted.toString();
	}

}
