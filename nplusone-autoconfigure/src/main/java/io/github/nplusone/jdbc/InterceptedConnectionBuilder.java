package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.ShardingKey;

import org.jspecify.annotations.Nullable;

/**
 * Builds the connections of a data source, and wraps them like those that it hands out
 * itself.
 */
final class InterceptedConnectionBuilder implements ConnectionBuilder {

	private final ConnectionWrapper wrapper;

	private ConnectionBuilder target;

	InterceptedConnectionBuilder(ConnectionBuilder target, ConnectionWrapper wrapper) {
		this.wrapper = wrapper;
		this.target = target;
	}

	@Override
	public ConnectionBuilder user(@Nullable String name) {
		this.target = this.target.user(name);
		return this;
	}

	@Override
	public ConnectionBuilder password(@Nullable String password) {
		this.target = this.target.password(password);
		return this;
	}

	@Override
	public ConnectionBuilder shardingKey(@Nullable ShardingKey key) {
		this.target = this.target.shardingKey(key);
		return this;
	}

	@Override
	public ConnectionBuilder superShardingKey(@Nullable ShardingKey key) {
		this.target = this.target.superShardingKey(key);
		return this;
	}

	@Override
	public @Nullable Connection build() throws SQLException {
		Connection connection = this.target.build();
		return (connection != null) ? this.wrapper.wrap(connection) : null;
	}

}
