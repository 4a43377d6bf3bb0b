package io.github.nplusone.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A JDBC batch: its statements, of which each is kept once as long as it repeats the one
 * before, and the values of a batch of one.
 */
final class Batch {

	static final Batch EMPTY = new Batch();

	private final List<@Nullable String> statements = new ArrayList<>(1);

	private int entries;

	private int valuesHash;

	private BoundKeys keys = BoundKeys.NONE;

	void add(@Nullable String sql) {
		this.entries++;
		int last = this.statements.size() - 1;
		if (last < 0 || !Objects.equals(this.statements.get(last), sql)) {
			this.statements.add(sql);
		}
	}

	/**
	 * Adds a statement with values. Those of the first entry count unless others follow.
	 * @param sql the statement
	 * @param values its values, {@code null} if none were bound
	 */
	void add(@Nullable String sql, @Nullable BoundValues values) {
		add(sql);
		boolean only = this.entries == 1 && values != null;
		this.valuesHash = only ? values.hash() : 0;
		this.keys = only ? values.keys() : BoundKeys.NONE;
	}

	List<@Nullable String> statements() {
		return this.statements;
	}

	int entries() {
		return this.entries;
	}

	int valuesHash() {
		return this.valuesHash;
	}

	BoundKeys keys() {
		return this.keys;
	}

}
