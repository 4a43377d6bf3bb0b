package io.github.nplusone.analysis;

import io.github.nplusone.analysis.SqlLexer.Backslash;

/**
 * What a text has in double quotes.
 */
enum DoubleQuotes {

	/**
	 * Names, for sure: the database has nothing else in them.
	 */
	NAMES,

	/**
	 * Names, as one of them stands where only a name can.
	 */
	LIKELY_NAMES,

	/**
	 * Strings, for all we know.
	 */
	STRINGS;

	static DoubleQuotes in(String sql, Backslash backslash) {
		return DoubleQuotesScan.areNames(sql, backslash) ? LIKELY_NAMES : STRINGS;
	}

}
