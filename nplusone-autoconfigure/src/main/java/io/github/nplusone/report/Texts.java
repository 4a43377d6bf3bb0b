package io.github.nplusone.report;

import java.time.Duration;
import java.util.Locale;

/**
 * Makes what a report holds fit for a line of a log.
 */
final class Texts {

	private static final int MAX_STATEMENT_LENGTH = 160;

	private Texts() {
	}

	// What a long select reads is less telling than what it reads from.
	static String statement(String fingerprint) {
		String statement = SingleLine.of(fingerprint);
		if (statement.length() <= MAX_STATEMENT_LENGTH) {
			return statement;
		}
		int from = statement.indexOf(" from ");
		String shorter = (statement.startsWith("select ") && from > 0) ? "select …" + statement.substring(from)
				: statement;
		return (shorter.length() <= MAX_STATEMENT_LENGTH) ? shorter
				: shorter.substring(0, MAX_STATEMENT_LENGTH - 1) + "…";
	}

	static String duration(Duration duration) {
		double millis = duration.getSeconds() * 1_000.0 + duration.getNano() / 1_000_000.0;
		if (millis >= 1_000) {
			return String.format(Locale.ROOT, "%.2f s", millis / 1_000);
		}
		return String.format(Locale.ROOT, (millis >= 10) ? "%.0f ms" : "%.1f ms", millis);
	}

}
