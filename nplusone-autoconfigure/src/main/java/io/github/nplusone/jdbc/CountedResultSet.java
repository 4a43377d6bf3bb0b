package io.github.nplusone.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import net.ttddyy.dsproxy.proxy.ProxyConfig;
import org.jspecify.annotations.Nullable;

/**
 * A result that leads back to the statement it is of, and to its connection: what a
 * mapper of rows executes there counts.
 */
final class CountedResultSet extends DelegatingResultSet {

	private final CountedStatement statement;

	CountedResultSet(ResultSet target, CountedStatement statement) {
		super(target);
		this.statement = statement;
	}

	// A result that is closed may refuse to answer.
	@Override
	public @Nullable Statement getStatement() throws SQLException {
		return (super.getStatement() != null) ? this.statement : null;
	}

	@Override
	public ProxyConfig getProxyConfig() {
		return this.statement.getProxyConfig();
	}

}
