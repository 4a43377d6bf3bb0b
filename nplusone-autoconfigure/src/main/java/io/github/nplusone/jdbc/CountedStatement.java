package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import net.ttddyy.dsproxy.proxy.ProxyConfig;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.recording.ThreadWork;

/**
 * A statement whose executions are counted. It keeps what it executes in fields rather
 * than hand it around, because most executions need none of it.
 */
class CountedStatement extends DelegatingStatement implements Executed {

	private final CountedConnection connection;

	// The one that was prepared, or the latest.
	private @Nullable String sql;

	// What was added so far.
	private @Nullable Batch batch;

	// What is executed, null if it is no batch.
	private @Nullable Batch executedBatch;

	CountedStatement(Statement target, CountedConnection connection, @Nullable String sql) {
		super(target);
		this.connection = connection;
		this.sql = sql;
	}

	@Override
	ThreadWork begin(@Nullable String sql) {
		this.sql = sql;
		return begin();
	}

	@Override
	ThreadWork begin() {
		this.executedBatch = null;
		return this.connection.begin(this);
	}

	// As a driver does: it forgets the batch, whether that succeeds or not. It keeps one
	// that is refused, as it does not hear of that.
	@Override
	ThreadWork beginBatch() {
		this.executedBatch = (this.batch != null) ? this.batch : Batch.EMPTY;
		ThreadWork work = this.connection.begin(this);
		this.batch = null;
		return work;
	}

	@Override
	void end(ThreadWork work, boolean failed) {
		this.connection.end(work, this, failed);
	}

	@Override
	@Nullable ResultSet counted(@Nullable ResultSet result) {
		return (result != null) ? new CountedResultSet(result, this) : null;
	}

	@Override
	public void addBatch(@Nullable String sql) throws SQLException {
		super.addBatch(sql);
		batch().add(sql);
	}

	Batch batch() {
		if (this.batch == null) {
			this.batch = new Batch();
		}
		return this.batch;
	}

	@Override
	public void clearBatch() throws SQLException {
		super.clearBatch();
		this.batch = null;
	}

	@Override
	public Connection getConnection() {
		return this.connection;
	}

	@Override
	public FingerprintedSql sql(StatementFingerprints fingerprints, String dataSource) {
		Statement target = (Statement) getTarget();
		return (this.executedBatch != null) ? fingerprints.ofAll(this.executedBatch.statements(), dataSource, target)
				: fingerprints.of(this.sql, dataSource, target);
	}

	@Nullable String sql() {
		return this.sql;
	}

	@Override
	public String schema() {
		return this.connection.schema();
	}

	@Override
	public int valuesHash() {
		return (this.executedBatch != null) ? this.executedBatch.valuesHash() : 0;
	}

	@Override
	public BoundKeys keys() {
		return (this.executedBatch != null) ? this.executedBatch.keys() : BoundKeys.NONE;
	}

	@Override
	public int batchEntries() {
		return (this.executedBatch != null) ? this.executedBatch.entries() : 0;
	}

	@Override
	public boolean isEmptyBatch() {
		return this.executedBatch != null && this.executedBatch.entries() == 0;
	}

	boolean isBatch() {
		return this.executedBatch != null;
	}

	@Override
	public ProxyConfig getProxyConfig() {
		return this.connection.getProxyConfig();
	}

}
