package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;

import net.ttddyy.dsproxy.proxy.ProxyConfig;

/**
 * What is known of a database, leading back to the connection that was asked: what is
 * executed there counts.
 */
final class CountedDatabaseMetaData extends DelegatingDatabaseMetaData {

	private final CountedConnection connection;

	CountedDatabaseMetaData(DatabaseMetaData target, CountedConnection connection) {
		super(target);
		this.connection = connection;
	}

	@Override
	public Connection getConnection() {
		return this.connection;
	}

	@Override
	public ProxyConfig getProxyConfig() {
		return this.connection.getProxyConfig();
	}

}
