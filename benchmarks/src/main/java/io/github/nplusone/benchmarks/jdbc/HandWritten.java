package io.github.nplusone.benchmarks.jdbc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What somebody writes by hand who wants to know one number: static wrappers that count
 * queries in a thread-local, or take the time and keep the statement as well. They can do
 * no more than the benchmark asks for.
 */
final class HandWritten extends DelegatingDataSource {

	private static final ThreadLocal<Count> COUNT = ThreadLocal.withInitial(Count::new);

	private static final MethodHandle CONNECTION = constructor(CountingConnection.class);

	private static final MethodHandle STATEMENT = constructor(CountingStatement.class);

	private final boolean timed;

	HandWritten(DataSource target, boolean timed) {
		super(target);
		this.timed = timed;
	}

	@Override
	public Connection getConnection() throws SQLException {
		CountingConnection connection = newConnection();
		connection.target = super.getConnection();
		connection.timed = this.timed;
		return connection;
	}

	private static CountingConnection newConnection() {
		try {
			return (CountingConnection) CONNECTION.invokeExact();
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static CountingStatement newStatement() {
		try {
			return (CountingStatement) STATEMENT.invokeExact();
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> MethodHandle constructor(Class<T> type) {
		try {
			return MethodHandles.publicLookup()
				.findConstructor(NothingDriver.complete(type), MethodType.methodType(void.class))
				.asType(MethodType.methodType(type));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static int queries() {
		return COUNT.get().queries;
	}

	private static final class Count {

		private int queries;

		private long nanos;

		private String sql = "";

	}

	/**
	 * Makes statements that count.
	 */
	public abstract static class CountingConnection implements Connection {

		private Connection target;

		private boolean timed;

		@Override
		public PreparedStatement prepareStatement(String sql) throws SQLException {
			CountingStatement statement = newStatement();
			statement.target = this.target.prepareStatement(sql);
			statement.sql = this.timed ? sql : null;
			return statement;
		}

		@Override
		public void close() throws SQLException {
			this.target.close();
		}

	}

	/**
	 * Counts its executions.
	 */
	public abstract static class CountingStatement implements PreparedStatement {

		private PreparedStatement target;

		private String sql;

		@Override
		public void setLong(int parameter, long value) throws SQLException {
			this.target.setLong(parameter, value);
		}

		@Override
		public ResultSet executeQuery() throws SQLException {
			Count count = COUNT.get();
			count.queries++;
			return (this.sql != null) ? timed(count) : this.target.executeQuery();
		}

		private ResultSet timed(Count count) throws SQLException {
			long start = System.nanoTime();
			try {
				return this.target.executeQuery();
			}
			finally {
				count.nanos += System.nanoTime() - start;
				count.sql = this.sql;
			}
		}

		@Override
		public void close() throws SQLException {
			this.target.close();
		}

	}

}
