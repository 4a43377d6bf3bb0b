package io.github.nplusone.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What rows come from.
 *
 * @param table the table, {@code null} if they come from none
 * @param paged whether they are a part of the rows only
 * @param numbered whether they are numbered, so that a condition can choose a part
 */
record TableSource(@Nullable String table, boolean paged, boolean numbered) {

	static final TableSource NONE = new TableSource(null, false, false);

	TableSource(String table) {
		this(table, false, false);
	}

	boolean isNone() {
		return this.table == null;
	}

}
