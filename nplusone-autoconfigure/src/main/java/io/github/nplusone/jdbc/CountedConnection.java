package io.github.nplusone.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import net.ttddyy.dsproxy.proxy.ProxyConfig;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.recording.ThreadWork;

/**
 * A connection whose executions are counted. A driver's {@code null} stays {@code null}.
 */
final class CountedConnection extends DelegatingConnection {

	private final ProxyConfig proxyConfig;

	private String schema = "";

	CountedConnection(Connection target, ProxyConfig proxyConfig) {
		super(target);
		this.proxyConfig = proxyConfig;
	}

	// Not kept here as well: there is a connection for nearly every query.
	private ExecutionRecorder recorder() {
		return ((CountedProxyFactory) this.proxyConfig.getJdbcProxyFactory()).recorder();
	}

	ThreadWork begin(Executed executed) {
		return recorder().begin(this.proxyConfig.getDataSourceName(), executed);
	}

	void end(ThreadWork work, Executed executed, boolean failed) {
		recorder().end(work, this.proxyConfig.getDataSourceName(), executed, failed);
	}

	/**
	 * The schema or catalog that the application set, as applications with one schema for
	 * each tenant do: the same statement is another query there.
	 * @return its name, empty if it set none
	 */
	String schema() {
		return this.schema;
	}

	@Override
	public void setSchema(@Nullable String schema) throws SQLException {
		super.setSchema(schema);
		this.schema = String.valueOf(schema);
	}

	@Override
	public void setCatalog(@Nullable String catalog) throws SQLException {
		super.setCatalog(catalog);
		this.schema = String.valueOf(catalog);
	}

	@Override
	@Nullable Statement counted(@Nullable Statement statement) {
		return (statement != null) ? new CountedStatement(statement, this, null) : null;
	}

	@Override
	@Nullable PreparedStatement counted(@Nullable PreparedStatement statement, String sql) {
		return (statement != null) ? new CountedPreparedStatement(statement, this, sql) : null;
	}

	@Override
	@Nullable CallableStatement counted(@Nullable CallableStatement statement, String sql) {
		return (statement != null) ? new CountedCallableStatement(statement, this, sql) : null;
	}

	@Override
	@Nullable DatabaseMetaData counted(@Nullable DatabaseMetaData metaData) {
		return (metaData != null) ? new CountedDatabaseMetaData(metaData, this) : null;
	}

	@Override
	public ProxyConfig getProxyConfig() {
		return this.proxyConfig;
	}

}
