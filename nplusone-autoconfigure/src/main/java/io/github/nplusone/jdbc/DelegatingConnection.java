package io.github.nplusone.jdbc;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

import org.jspecify.annotations.NullUnmarked;

/**
 * A connection. Statements pass a hook, and so does what is known of the database.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingConnection extends StaticProxy implements Connection {

	private final Connection target;

	DelegatingConnection(Connection target) {
		this.target = target;
	}

	abstract Statement counted(Statement statement);

	abstract PreparedStatement counted(PreparedStatement statement, String sql);

	abstract CallableStatement counted(CallableStatement statement, String sql);

	abstract DatabaseMetaData counted(DatabaseMetaData metaData);

	@Override
	public Object getTarget() {
		return this.target;
	}

	@Override
	public void abort(Executor argument) throws SQLException {
		this.target.abort(argument);
	}

	@Override
	public void beginRequest() throws SQLException {
		this.target.beginRequest();
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.target.clearWarnings();
	}

	@Override
	public void close() throws SQLException {
		this.target.close();
	}

	@Override
	public void commit() throws SQLException {
		this.target.commit();
	}

	@Override
	public Array createArrayOf(String arg1, Object[] arg2) throws SQLException {
		return this.target.createArrayOf(arg1, arg2);
	}

	@Override
	public Blob createBlob() throws SQLException {
		return this.target.createBlob();
	}

	@Override
	public Clob createClob() throws SQLException {
		return this.target.createClob();
	}

	@Override
	public NClob createNClob() throws SQLException {
		return this.target.createNClob();
	}

	@Override
	public SQLXML createSQLXML() throws SQLException {
		return this.target.createSQLXML();
	}

	@Override
	public Statement createStatement() throws SQLException {
		return counted(this.target.createStatement());
	}

	@Override
	public Statement createStatement(int arg1, int arg2, int arg3) throws SQLException {
		return counted(this.target.createStatement(arg1, arg2, arg3));
	}

	@Override
	public Statement createStatement(int arg1, int arg2) throws SQLException {
		return counted(this.target.createStatement(arg1, arg2));
	}

	@Override
	public Struct createStruct(String arg1, Object[] arg2) throws SQLException {
		return this.target.createStruct(arg1, arg2);
	}

	@Override
	public void endRequest() throws SQLException {
		this.target.endRequest();
	}

	@Override
	public boolean getAutoCommit() throws SQLException {
		return this.target.getAutoCommit();
	}

	@Override
	public String getCatalog() throws SQLException {
		return this.target.getCatalog();
	}

	@Override
	public Properties getClientInfo() throws SQLException {
		return this.target.getClientInfo();
	}

	@Override
	public String getClientInfo(String argument) throws SQLException {
		return this.target.getClientInfo(argument);
	}

	@Override
	public int getHoldability() throws SQLException {
		return this.target.getHoldability();
	}

	@Override
	public DatabaseMetaData getMetaData() throws SQLException {
		return counted(this.target.getMetaData());
	}

	@Override
	public int getNetworkTimeout() throws SQLException {
		return this.target.getNetworkTimeout();
	}

	@Override
	public String getSchema() throws SQLException {
		return this.target.getSchema();
	}

	@Override
	public int getTransactionIsolation() throws SQLException {
		return this.target.getTransactionIsolation();
	}

	@Override
	public Map<String, Class<?>> getTypeMap() throws SQLException {
		return this.target.getTypeMap();
	}

	@Override
	public SQLWarning getWarnings() throws SQLException {
		return this.target.getWarnings();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.target.isClosed();
	}

	@Override
	public boolean isReadOnly() throws SQLException {
		return this.target.isReadOnly();
	}

	@Override
	public boolean isValid(int argument) throws SQLException {
		return this.target.isValid(argument);
	}

	@Override
	public boolean isWrapperFor(Class<?> argument) throws SQLException {
		return this.target.isWrapperFor(argument);
	}

	@Override
	public String nativeSQL(String argument) throws SQLException {
		return this.target.nativeSQL(argument);
	}

	@Override
	public CallableStatement prepareCall(String sql, int arg2, int arg3, int arg4) throws SQLException {
		return counted(this.target.prepareCall(sql, arg2, arg3, arg4), sql);
	}

	@Override
	public CallableStatement prepareCall(String sql, int arg2, int arg3) throws SQLException {
		return counted(this.target.prepareCall(sql, arg2, arg3), sql);
	}

	@Override
	public CallableStatement prepareCall(String sql) throws SQLException {
		return counted(this.target.prepareCall(sql), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql, int[] arg2) throws SQLException {
		return counted(this.target.prepareStatement(sql, arg2), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql, String[] arg2) throws SQLException {
		return counted(this.target.prepareStatement(sql, arg2), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql, int arg2, int arg3, int arg4) throws SQLException {
		return counted(this.target.prepareStatement(sql, arg2, arg3, arg4), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql, int arg2, int arg3) throws SQLException {
		return counted(this.target.prepareStatement(sql, arg2, arg3), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql, int arg2) throws SQLException {
		return counted(this.target.prepareStatement(sql, arg2), sql);
	}

	@Override
	public PreparedStatement prepareStatement(String sql) throws SQLException {
		return counted(this.target.prepareStatement(sql), sql);
	}

	@Override
	public void releaseSavepoint(Savepoint argument) throws SQLException {
		this.target.releaseSavepoint(argument);
	}

	@Override
	public void rollback() throws SQLException {
		this.target.rollback();
	}

	@Override
	public void rollback(Savepoint argument) throws SQLException {
		this.target.rollback(argument);
	}

	@Override
	public void setAutoCommit(boolean argument) throws SQLException {
		this.target.setAutoCommit(argument);
	}

	@Override
	public void setCatalog(String argument) throws SQLException {
		this.target.setCatalog(argument);
	}

	@Override
	public void setClientInfo(String arg1, String arg2) throws SQLClientInfoException {
		this.target.setClientInfo(arg1, arg2);
	}

	@Override
	public void setClientInfo(Properties argument) throws SQLClientInfoException {
		this.target.setClientInfo(argument);
	}

	@Override
	public void setHoldability(int argument) throws SQLException {
		this.target.setHoldability(argument);
	}

	@Override
	public void setNetworkTimeout(Executor arg1, int arg2) throws SQLException {
		this.target.setNetworkTimeout(arg1, arg2);
	}

	@Override
	public void setReadOnly(boolean argument) throws SQLException {
		this.target.setReadOnly(argument);
	}

	@Override
	public Savepoint setSavepoint() throws SQLException {
		return this.target.setSavepoint();
	}

	@Override
	public Savepoint setSavepoint(String argument) throws SQLException {
		return this.target.setSavepoint(argument);
	}

	@Override
	public void setSchema(String argument) throws SQLException {
		this.target.setSchema(argument);
	}

	@Override
	public void setShardingKey(ShardingKey arg1, ShardingKey arg2) throws SQLException {
		this.target.setShardingKey(arg1, arg2);
	}

	@Override
	public void setShardingKey(ShardingKey argument) throws SQLException {
		this.target.setShardingKey(argument);
	}

	@Override
	public boolean setShardingKeyIfValid(ShardingKey arg1, int arg2) throws SQLException {
		return this.target.setShardingKeyIfValid(arg1, arg2);
	}

	@Override
	public boolean setShardingKeyIfValid(ShardingKey arg1, ShardingKey arg2, int arg3) throws SQLException {
		return this.target.setShardingKeyIfValid(arg1, arg2, arg3);
	}

	@Override
	public void setTransactionIsolation(int argument) throws SQLException {
		this.target.setTransactionIsolation(argument);
	}

	@Override
	public void setTypeMap(Map<String, Class<?>> argument) throws SQLException {
		this.target.setTypeMap(argument);
	}

	@Override
	public <T> T unwrap(Class<T> argument) throws SQLException {
		return this.target.unwrap(argument);
	}

}
