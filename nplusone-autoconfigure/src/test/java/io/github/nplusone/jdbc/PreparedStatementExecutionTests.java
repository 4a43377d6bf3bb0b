package io.github.nplusone.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/**
 * Tests for the capture of what a {@link PreparedStatement} or {@link CallableStatement}
 * executes.
 */
class PreparedStatementExecutionTests {

	private static final String SELECT = "select title from book where id = ?";

	private static final String INSERT = "insert into book(title) values (?)";

	private static final String CALL = "{call upper(?)}";

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool);

	@BeforeEach
	void createTable() throws Exception {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table book(id int generated always as identity, title varchar(99))");
		}
	}

	@ParameterizedTest
	@MethodSource
	void countsOnceHoweverAnInsertIsExecuted(PreparedWork insert) throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareStatement(INSERT), insert);
		assertThat(executions.queries()).isOne();
		assertThat(executions.queries(StatementKind.INSERT)).isOne();
	}

	static Stream<Named<PreparedWork>> countsOnceHoweverAnInsertIsExecuted() {
		return Stream.of(named("execute", PreparedStatement::execute),
				named("update", PreparedStatement::executeUpdate),
				named("large update", PreparedStatement::executeLargeUpdate));
	}

	@ParameterizedTest
	@MethodSource
	void countsWhicheverWayTheStatementWasPrepared(Preparation preparation) throws Exception {
		assertThat(execute(preparation, PreparedStatement::execute).queries()).isOne();
	}

	static Stream<Named<Preparation>> countsWhicheverWayTheStatementWasPrepared() {
		return Stream.of(named("plain", (it) -> it.prepareStatement(INSERT)),
				named("keys", (it) -> it.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)),
				named("key columns", (it) -> it.prepareStatement(INSERT, new int[] { 1 })),
				named("key names", (it) -> it.prepareStatement(INSERT, new String[] { "ID" })),
				named("type",
						(it) -> it.prepareStatement(SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)),
				named("holdability",
						(it) -> it.prepareStatement(SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY,
								ResultSet.HOLD_CURSORS_OVER_COMMIT)),
				named("call", (it) -> it.prepareCall(CALL)),
				named("call, type",
						(it) -> it.prepareCall(CALL, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)),
				named("call, holdability", (it) -> it.prepareCall(CALL, ResultSet.TYPE_FORWARD_ONLY,
						ResultSet.CONCUR_READ_ONLY, ResultSet.HOLD_CURSORS_OVER_COMMIT)));
	}

	@Test
	void countsQuery() throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareStatement(SELECT),
				PreparedStatement::executeQuery);
		assertThat(executions.queries()).isOne();
		assertThat(executions.queries(StatementKind.SELECT)).isOne();
	}

	@ParameterizedTest
	@MethodSource
	void countsOnceHoweverACallIsExecuted(PreparedWork call) throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareCall(CALL), call);
		assertThat(executions.queries()).isOne();
		assertThat(executions.queries(StatementKind.CALL)).isOne();
	}

	static Stream<Named<PreparedWork>> countsOnceHoweverACallIsExecuted() {
		return Stream.of(named("execute", PreparedStatement::execute), named("query", PreparedStatement::executeQuery));
	}

	@Test
	void answersOutParametersOfACall() throws Exception {
		Recorded.on(this.dataSource, (connection) -> {
			try (CallableStatement statement = connection.prepareCall(CALL)) {
				statement.setString(1, "emma");
				statement.execute();
				assertThat(statement.getResultSet().next()).isTrue();
				assertThat(statement.getResultSet().getString(1)).isEqualTo("EMMA");
			}
		});
	}

	@Test
	void countsEachExecutionOfOnePreparedStatement() throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareStatement(SELECT), (statement) -> {
			statement.executeQuery();
			statement.setString(1, "2");
			statement.executeQuery();
		});
		assertThat(executions.queries()).isEqualTo(2);
		assertThat(executions.repeatedQueries()).hasSize(1);
	}

	@Test
	void preparingCountsNothing() throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareStatement(SELECT), (statement) -> {
			statement.getMetaData();
			statement.getParameterMetaData();
			statement.clearParameters();
		});
		assertThat(executions.counts()).isEmpty();
	}

	@Test
	void readingGeneratedKeysAddsNoExecution() throws Exception {
		RecordedExecutions executions = execute((connection) -> connection.prepareStatement(INSERT, new int[] { 1 }),
				(statement) -> {
					statement.executeUpdate();
					assertThat(statement.getGeneratedKeys().next()).isTrue();
				});
		assertThat(executions.queries()).isOne();
	}

	private RecordedExecutions execute(Preparation preparation, PreparedWork work) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			try (PreparedStatement statement = preparation.prepare(connection)) {
				statement.setString(1, "1");
				work.run(statement);
			}
		});
	}

	interface Preparation {

		PreparedStatement prepare(Connection connection) throws Exception;

	}

	interface PreparedWork {

		void run(PreparedStatement statement) throws Exception;

	}

}
