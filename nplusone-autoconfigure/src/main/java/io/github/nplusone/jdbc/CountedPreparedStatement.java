package io.github.nplusone.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.recording.ThreadWork;

/**
 * A prepared statement whose executions are counted. Values are hashed as they are bound.
 */
class CountedPreparedStatement extends DelegatingPreparedStatement {

	private @Nullable BoundValues values;

	CountedPreparedStatement(PreparedStatement target, CountedConnection connection, String sql) {
		super(target, connection, sql);
	}

	// JDBC forbids it: whatever the driver makes of it, the prepared statement stays.
	@Override
	ThreadWork begin(@Nullable String sql) {
		return begin();
	}

	@Override
	BoundValues values() {
		if (this.values == null) {
			this.values = new BoundValues();
		}
		return this.values;
	}

	@Override
	public void clearParameters() throws SQLException {
		super.clearParameters();
		if (this.values != null) {
			this.values.clear();
		}
	}

	@Override
	public void addBatch() throws SQLException {
		super.addBatch();
		batch().add(sql(), this.values);
	}

	@Override
	public int valuesHash() {
		return (this.values == null || isBatch()) ? super.valuesHash() : this.values.hash();
	}

	@Override
	public BoundKeys keys() {
		return (this.values == null || isBatch()) ? super.keys() : this.values.keys();
	}

}
