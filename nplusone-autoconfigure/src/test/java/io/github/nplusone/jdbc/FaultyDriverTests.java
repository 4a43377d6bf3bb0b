package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.RecordedExecutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for drivers that throw, or that answer {@code null} where JDBC does not allow it.
 */
class FaultyDriverTests {

	@ParameterizedTest
	@MethodSource("faults")
	void faultOfAnExecutionReachesTheCallerAsItIs(Throwable fault) throws Exception {
		DataSource dataSource = withStatement(Map.of("executeQuery", () -> fail(fault)));
		Recorded.on(dataSource, (connection) -> {
			Statement statement = connection.createStatement();
			assertThat(catchThrowable(() -> statement.executeQuery("select 1"))).isSameAs(fault);
		});
	}

	@ParameterizedTest
	@MethodSource("faults")
	void faultOfABatchReachesTheCallerAsItIs(Throwable fault) throws Exception {
		DataSource dataSource = withStatement(Map.of("executeBatch", () -> fail(fault)));
		Recorded.on(dataSource, (connection) -> {
			Statement statement = connection.createStatement();
			statement.addBatch("select 1");
			assertThat(catchThrowable(statement::executeBatch)).isSameAs(fault);
		});
	}

	@ParameterizedTest
	@MethodSource("faults")
	void faultOfAnExecutionIsCountedAsFailure(Throwable fault) throws Exception {
		DataSource dataSource = withStatement(Map.of("executeQuery", () -> fail(fault)));
		RecordedExecutions executions = Recorded.on(dataSource,
				(connection) -> catchThrowable(() -> connection.createStatement().executeQuery("select 1")));
		assertThat(executions.queries()).isOne();
		assertThat(executions.failures()).isOne();
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void faultOfTheDataSourceReachesTheCallerAsItIs(Throwable fault) {
		DataSource dataSource = wrap(FakeJdbc.of(DataSource.class, "getConnection", () -> fail(fault)));
		assertThat(catchThrowable(dataSource::getConnection)).isSameAs(fault);
	}

	@ParameterizedTest
	@MethodSource("faults")
	void faultOfAConnectionReachesTheCallerAsItIs(Throwable fault) throws Exception {
		Connection connection = connection(Map.of("prepareStatement", () -> fail(fault)));
		assertThat(catchThrowable(() -> connection.prepareStatement("select 1"))).isSameAs(fault);
	}

	static Stream<Throwable> faults() {
		return Stream.of(new SQLException("No table", "42S02", 42), new IllegalStateException("No driver"),
				new AssertionError("No assertion"));
	}

	@Test
	void nullConnection() throws Exception {
		assertThat(wrap(FakeJdbc.of(DataSource.class)).getConnection()).isNull();
	}

	@Test
	void nullStatement() throws Exception {
		assertThat(connection(Map.of()).createStatement()).isNull();
	}

	@Test
	void nullPreparedStatement() throws Exception {
		assertThat(connection(Map.of()).prepareStatement("select 1")).isNull();
	}

	@Test
	void nullCallableStatement() throws Exception {
		assertThat(connection(Map.of()).prepareCall("select 1")).isNull();
	}

	@Test
	void nullMetaData() throws Exception {
		assertThat(connection(Map.of()).getMetaData()).isNull();
	}

	@Test
	void nullResultSetIsCounted() throws Exception {
		RecordedExecutions executions = Recorded.on(withStatement(Map.of()),
				(connection) -> assertThat(connection.createStatement().executeQuery("select 1")).isNull());
		assertThat(executions.queries()).isOne();
		assertThat(executions.failures()).isZero();
	}

	@Test
	void nullBatchResultIsCounted() throws Exception {
		RecordedExecutions executions = Recorded.on(withStatement(Map.of()), (connection) -> {
			PreparedStatement statement = connection.prepareStatement("select 1");
			statement.addBatch();
			assertThat(statement.executeBatch()).isNull();
		});
		assertThat(executions.queries()).isOne();
	}

	@Test
	void nullGeneratedKeys() throws Exception {
		Recorded.on(withStatement(Map.of()),
				(connection) -> assertThat(connection.createStatement().getGeneratedKeys()).isNull());
	}

	@Test
	void nullStatementLeavesNothingOnTheThread() throws Exception {
		catchThrowable(() -> connection(Map.of()).prepareStatement("select 1").executeQuery());
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	private static @Nullable Object fail(Throwable fault) throws Exception {
		if (fault instanceof Error error) {
			throw error;
		}
		throw (Exception) fault;
	}

	private static DataSource withStatement(Map<String, Callable<@Nullable Object>> answers) {
		PreparedStatement statement = FakeJdbc.of(PreparedStatement.class, answers);
		return withConnection(Map.of("createStatement", () -> statement, "prepareStatement", () -> statement));
	}

	private static Connection connection(Map<String, Callable<@Nullable Object>> answers) throws SQLException {
		return withConnection(answers).getConnection();
	}

	private static DataSource withConnection(Map<String, Callable<@Nullable Object>> answers) {
		Connection connection = FakeJdbc.of(Connection.class, answers);
		return wrap(FakeJdbc.of(DataSource.class, "getConnection", () -> connection));
	}

	private static DataSource wrap(DataSource dataSource) {
		return TestDataSources.wrap(dataSource);
	}

}
