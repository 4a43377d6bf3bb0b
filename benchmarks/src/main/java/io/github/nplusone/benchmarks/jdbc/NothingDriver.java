package io.github.nplusone.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

import javax.sql.DataSource;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A driver that does nothing, so that only what is around it is measured. Each connection
 * has one statement with one result, whose rows count down.
 */
final class NothingDriver {

	private static final Class<? extends NothingConnection> CONNECTION = complete(NothingConnection.class);

	private static final Class<? extends NothingStatement> STATEMENT = complete(NothingStatement.class);

	private static final Class<? extends NothingMetaData> META_DATA = complete(NothingMetaData.class);

	private static final Class<? extends NothingResultSet> RESULT_SET = complete(NothingResultSet.class);

	private NothingDriver() {
	}

	/**
	 * Makes a data source.
	 * @param rows how many rows each query answers
	 * @return the data source
	 */
	static DataSource dataSource(int rows) {
		NothingDataSource dataSource = newInstance(complete(NothingDataSource.class));
		dataSource.rows = rows;
		return dataSource;
	}

	// Real classes, which a compiler can see through.
	static <T> Class<? extends T> complete(Class<T> type) {
		return new ByteBuddy().subclass(type)
			.method(ElementMatchers.isAbstract())
			.intercept(StubMethod.INSTANCE)
			.make()
			.load(type.getClassLoader(), ClassLoadingStrategy.Default.INJECTION)
			.getLoaded();
	}

	private static <T> T newInstance(Class<T> type) {
		try {
			return type.getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Makes connections.
	 */
	public abstract static class NothingDataSource implements DataSource {

		private int rows;

		@Override
		public Connection getConnection() {
			NothingConnection connection = newInstance(CONNECTION);
			connection.statement = newInstance(STATEMENT);
			connection.statement.rows = this.rows;
			connection.statement.result = newInstance(RESULT_SET);
			connection.metaData = newInstance(META_DATA);
			return connection;
		}

	}

	/**
	 * Prepares its only statement.
	 */
	public abstract static class NothingConnection implements Connection {

		private NothingStatement statement;

		private NothingMetaData metaData;

		@Override
		public DatabaseMetaData getMetaData() {
			return this.metaData;
		}

		@Override
		public PreparedStatement prepareStatement(String sql) {
			return this.statement;
		}

		@Override
		public boolean isValid(int timeout) {
			return true;
		}

	}

	/**
	 * Says what an interceptor may ask for.
	 */
	public abstract static class NothingMetaData implements DatabaseMetaData {

		@Override
		public String getURL() {
			return "jdbc:nothing:";
		}

	}

	/**
	 * Answers its only result.
	 */
	public abstract static class NothingStatement implements PreparedStatement {

		private int rows;

		private NothingResultSet result;

		@Override
		public ResultSet executeQuery() {
			this.result.remaining = this.rows;
			return this.result;
		}

	}

	/**
	 * Counts its rows down.
	 */
	public abstract static class NothingResultSet implements ResultSet {

		private int remaining;

		@Override
		public boolean next() {
			return this.remaining-- > 0;
		}

		@Override
		public long getLong(int column) {
			return column;
		}

		@Override
		public String getString(int column) {
			return "name";
		}

	}

}
