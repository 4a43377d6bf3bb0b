package io.github.nplusone.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import org.jspecify.annotations.Nullable;

/**
 * datasource-proxy's own factory, but a driver's {@code null} stays {@code null}. Each
 * connection has an identifier of its own, for {@link SchemaListener}.
 */
final class NullSafeProxyFactory extends JdkJdbcProxyFactory {

	@Override
	public Connection createConnection(Connection connection, ConnectionInfo info, ProxyConfig config) {
		ConnectionInfo own = new ConnectionInfo();
		own.setDataSourceName(config.getDataSourceName());
		own.setConnectionId("");
		return super.createConnection(connection, own, config);
	}

	@Override
	public @Nullable Statement createStatement(@Nullable Statement statement, ConnectionInfo info, Connection proxy,
			ProxyConfig config) {
		return (statement != null) ? super.createStatement(statement, info, proxy, config) : null;
	}

	@Override
	public @Nullable PreparedStatement createPreparedStatement(@Nullable PreparedStatement statement, String query,
			ConnectionInfo info, Connection proxy, ProxyConfig config, boolean generateKey) {
		return (statement != null) ? super.createPreparedStatement(statement, query, info, proxy, config, generateKey)
				: null;
	}

	@Override
	public @Nullable CallableStatement createCallableStatement(@Nullable CallableStatement statement, String query,
			ConnectionInfo info, Connection proxy, ProxyConfig config) {
		return (statement != null) ? super.createCallableStatement(statement, query, info, proxy, config) : null;
	}

}
