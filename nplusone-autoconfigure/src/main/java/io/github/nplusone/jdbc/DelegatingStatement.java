package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

import org.jspecify.annotations.NullUnmarked;

import io.github.nplusone.recording.ThreadWork;

/**
 * A statement. Executions are between two hooks, and results pass one.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingStatement extends StaticProxy implements Statement {

	private final Statement target;

	DelegatingStatement(Statement target) {
		this.target = target;
	}

	abstract ThreadWork begin(String sql);

	abstract ThreadWork begin();

	abstract ThreadWork beginBatch();

	abstract void end(ThreadWork work, boolean failed);

	abstract ResultSet counted(ResultSet result);

	@Override
	public Object getTarget() {
		return this.target;
	}

	@Override
	public void addBatch(String argument) throws SQLException {
		this.target.addBatch(argument);
	}

	@Override
	public void cancel() throws SQLException {
		this.target.cancel();
	}

	@Override
	public void clearBatch() throws SQLException {
		this.target.clearBatch();
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
	public void closeOnCompletion() throws SQLException {
		this.target.closeOnCompletion();
	}

	@Override
	public String enquoteIdentifier(String arg1, boolean arg2) throws SQLException {
		return this.target.enquoteIdentifier(arg1, arg2);
	}

	@Override
	public String enquoteLiteral(String argument) throws SQLException {
		return this.target.enquoteLiteral(argument);
	}

	@Override
	public String enquoteNCharLiteral(String argument) throws SQLException {
		return this.target.enquoteNCharLiteral(argument);
	}

	@Override
	public boolean execute(String sql, int[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			boolean result = this.target.execute(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public boolean execute(String sql, String[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			boolean result = this.target.execute(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public boolean execute(String sql, int arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			boolean result = this.target.execute(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public boolean execute(String sql) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			boolean result = this.target.execute(sql);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int[] executeBatch() throws SQLException {
		ThreadWork work = beginBatch();
		boolean failed = true;
		try {
			int[] result = this.target.executeBatch();
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long[] executeLargeBatch() throws SQLException {
		ThreadWork work = beginBatch();
		boolean failed = true;
		try {
			long[] result = this.target.executeLargeBatch();
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long executeLargeUpdate(String sql, int[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			long result = this.target.executeLargeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long executeLargeUpdate(String sql, String[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			long result = this.target.executeLargeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long executeLargeUpdate(String sql, int arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			long result = this.target.executeLargeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long executeLargeUpdate(String sql) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			long result = this.target.executeLargeUpdate(sql);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public ResultSet executeQuery(String sql) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			ResultSet result = this.target.executeQuery(sql);
			failed = false;
			return counted(result);
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int executeUpdate(String sql, int[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			int result = this.target.executeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int executeUpdate(String sql, String[] arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			int result = this.target.executeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int executeUpdate(String sql, int arg2) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			int result = this.target.executeUpdate(sql, arg2);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int executeUpdate(String sql) throws SQLException {
		ThreadWork work = begin(sql);
		boolean failed = true;
		try {
			int result = this.target.executeUpdate(sql);
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.target.getConnection();
	}

	@Override
	public int getFetchDirection() throws SQLException {
		return this.target.getFetchDirection();
	}

	@Override
	public int getFetchSize() throws SQLException {
		return this.target.getFetchSize();
	}

	@Override
	public ResultSet getGeneratedKeys() throws SQLException {
		return counted(this.target.getGeneratedKeys());
	}

	@Override
	public long getLargeMaxRows() throws SQLException {
		return this.target.getLargeMaxRows();
	}

	@Override
	public long getLargeUpdateCount() throws SQLException {
		return this.target.getLargeUpdateCount();
	}

	@Override
	public int getMaxFieldSize() throws SQLException {
		return this.target.getMaxFieldSize();
	}

	@Override
	public int getMaxRows() throws SQLException {
		return this.target.getMaxRows();
	}

	@Override
	public boolean getMoreResults() throws SQLException {
		return this.target.getMoreResults();
	}

	@Override
	public boolean getMoreResults(int argument) throws SQLException {
		return this.target.getMoreResults(argument);
	}

	@Override
	public int getQueryTimeout() throws SQLException {
		return this.target.getQueryTimeout();
	}

	@Override
	public ResultSet getResultSet() throws SQLException {
		return counted(this.target.getResultSet());
	}

	@Override
	public int getResultSetConcurrency() throws SQLException {
		return this.target.getResultSetConcurrency();
	}

	@Override
	public int getResultSetHoldability() throws SQLException {
		return this.target.getResultSetHoldability();
	}

	@Override
	public int getResultSetType() throws SQLException {
		return this.target.getResultSetType();
	}

	@Override
	public int getUpdateCount() throws SQLException {
		return this.target.getUpdateCount();
	}

	@Override
	public SQLWarning getWarnings() throws SQLException {
		return this.target.getWarnings();
	}

	@Override
	public boolean isCloseOnCompletion() throws SQLException {
		return this.target.isCloseOnCompletion();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.target.isClosed();
	}

	@Override
	public boolean isPoolable() throws SQLException {
		return this.target.isPoolable();
	}

	@Override
	public boolean isSimpleIdentifier(String argument) throws SQLException {
		return this.target.isSimpleIdentifier(argument);
	}

	@Override
	public boolean isWrapperFor(Class<?> argument) throws SQLException {
		return this.target.isWrapperFor(argument);
	}

	@Override
	public void setCursorName(String argument) throws SQLException {
		this.target.setCursorName(argument);
	}

	@Override
	public void setEscapeProcessing(boolean argument) throws SQLException {
		this.target.setEscapeProcessing(argument);
	}

	@Override
	public void setFetchDirection(int argument) throws SQLException {
		this.target.setFetchDirection(argument);
	}

	@Override
	public void setFetchSize(int argument) throws SQLException {
		this.target.setFetchSize(argument);
	}

	@Override
	public void setLargeMaxRows(long argument) throws SQLException {
		this.target.setLargeMaxRows(argument);
	}

	@Override
	public void setMaxFieldSize(int argument) throws SQLException {
		this.target.setMaxFieldSize(argument);
	}

	@Override
	public void setMaxRows(int argument) throws SQLException {
		this.target.setMaxRows(argument);
	}

	@Override
	public void setPoolable(boolean argument) throws SQLException {
		this.target.setPoolable(argument);
	}

	@Override
	public void setQueryTimeout(int argument) throws SQLException {
		this.target.setQueryTimeout(argument);
	}

	@Override
	public <T> T unwrap(Class<T> argument) throws SQLException {
		return this.target.unwrap(argument);
	}

}
