package io.github.nplusone.jdbc;

import java.sql.CallableStatement;

/**
 * A call whose executions are counted.
 */
final class CountedCallableStatement extends DelegatingCallableStatement {

	CountedCallableStatement(CallableStatement target, CountedConnection connection, String sql) {
		super(target, connection, sql);
	}

}
