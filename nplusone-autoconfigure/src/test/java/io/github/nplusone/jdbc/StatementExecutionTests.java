package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/**
 * Tests for the capture of what a {@link Statement} executes.
 */
class StatementExecutionTests {

	private static final String SELECT = "select title from book";

	private static final String INSERT = "insert into book(title) values ('Emma')";

	private static final int KEYS = Statement.RETURN_GENERATED_KEYS;

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool, "books");

	@BeforeEach
	void createTable() throws Exception {
		execute((statement) -> statement
			.execute("create table book(id int generated always as identity, title varchar(99))"));
	}

	@ParameterizedTest
	@MethodSource
	void countsOnceHoweverAnInsertIsExecuted(StatementWork insert) throws Exception {
		RecordedExecutions executions = execute(insert);
		assertThat(executions.counts()).singleElement().satisfies((count) -> {
			assertThat(count.executions()).isOne();
			assertThat(count.kind()).isEqualTo(StatementKind.INSERT);
			assertThat(count.batchEntries()).isZero();
			assertThat(count.failures()).isZero();
		});
	}

	static Stream<Named<StatementWork>> countsOnceHoweverAnInsertIsExecuted() {
		return Stream.of(named("execute", (statement) -> statement.execute(INSERT)),
				named("execute, keys", (statement) -> statement.execute(INSERT, KEYS)),
				named("execute, key columns", (statement) -> statement.execute(INSERT, new int[] { 1 })),
				named("execute, key names", (statement) -> statement.execute(INSERT, new String[] { "ID" })),
				named("update", (statement) -> statement.executeUpdate(INSERT)),
				named("update, keys", (statement) -> statement.executeUpdate(INSERT, KEYS)),
				named("update, key columns", (statement) -> statement.executeUpdate(INSERT, new int[] { 1 })),
				named("update, key names", (statement) -> statement.executeUpdate(INSERT, new String[] { "ID" })),
				named("large update", (statement) -> statement.executeLargeUpdate(INSERT)),
				named("large update, keys", (statement) -> statement.executeLargeUpdate(INSERT, KEYS)),
				named("large update, columns", (statement) -> statement.executeLargeUpdate(INSERT, new int[] { 1 })),
				named("large update, names",
						(statement) -> statement.executeLargeUpdate(INSERT, new String[] { "ID" })));
	}

	@ParameterizedTest
	@MethodSource
	void countsOnceHoweverASelectIsExecuted(StatementWork select) throws Exception {
		assertThat(execute(select).counts()).singleElement().satisfies((count) -> {
			assertThat(count.executions()).isOne();
			assertThat(count.kind()).isEqualTo(StatementKind.SELECT);
		});
	}

	static Stream<Named<StatementWork>> countsOnceHoweverASelectIsExecuted() {
		return Stream.of(named("query", (statement) -> statement.executeQuery(SELECT)),
				named("query, read", (statement) -> readAll(statement.executeQuery(SELECT))),
				named("execute", (statement) -> statement.execute(SELECT)), named("execute, result", (statement) -> {
					statement.execute(SELECT);
					readAll(statement.getResultSet());
				}));
	}

	private static void readAll(ResultSet rows) throws Exception {
		while (rows.next()) {
			rows.getString(1);
		}
		rows.close();
	}

	@ParameterizedTest
	@MethodSource
	void countsWhicheverWayTheStatementWasCreated(StatementCreator creator) throws Exception {
		RecordedExecutions executions = Recorded.on(this.dataSource, (connection) -> {
			try (Statement statement = creator.create(connection)) {
				statement.executeQuery(SELECT);
			}
		});
		assertThat(executions.queries()).isOne();
	}

	static Stream<Named<StatementCreator>> countsWhicheverWayTheStatementWasCreated() {
		return Stream.of(named("plain", Connection::createStatement),
				named("type",
						(connection) -> connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE,
								ResultSet.CONCUR_UPDATABLE)),
				named("holdability", (connection) -> connection.createStatement(ResultSet.TYPE_FORWARD_ONLY,
						ResultSet.CONCUR_READ_ONLY, ResultSet.CLOSE_CURSORS_AT_COMMIT)));
	}

	@ParameterizedTest
	@MethodSource
	void doesNotCountWhatExecutesNothing(StatementWork work) throws Exception {
		assertThat(execute(work).counts()).isEmpty();
	}

	static Stream<Named<StatementWork>> doesNotCountWhatExecutesNothing() {
		return Stream.of(named("generated keys", Statement::getGeneratedKeys),
				named("more results", Statement::getMoreResults), named("result set", Statement::getResultSet),
				named("update count", Statement::getUpdateCount), named("timeout", (it) -> it.setQueryTimeout(1)),
				named("warnings", Statement::clearWarnings), named("cancel", Statement::cancel),
				named("commit", (statement) -> {
					statement.getConnection().setAutoCommit(false);
					statement.getConnection().commit();
				}), named("rollback", (statement) -> {
					statement.getConnection().setAutoCommit(false);
					statement.getConnection().rollback();
				}), named("savepoint", (statement) -> {
					statement.getConnection().setAutoCommit(false);
					statement.getConnection().rollback(statement.getConnection().setSavepoint());
				}), named("isValid", (statement) -> statement.getConnection().isValid(1)),
				named("metadata", (statement) -> statement.getConnection().getMetaData().getDatabaseProductName()),
				named("tables",
						(statement) -> statement.getConnection().getMetaData().getTables(null, null, "BOOK", null)));
	}

	@Test
	void readingGeneratedKeysAddsNoExecution() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			statement.executeUpdate(INSERT, KEYS);
			readAll(statement.getGeneratedKeys());
		});
		assertThat(executions.queries()).isOne();
	}

	@Test
	void countsEachExecutionOfOneStatement() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			statement.executeUpdate(INSERT);
			statement.executeQuery(SELECT);
			statement.executeQuery(SELECT);
		});
		assertThat(executions.queries(StatementKind.INSERT)).isOne();
		assertThat(executions.queries(StatementKind.SELECT)).isEqualTo(2);
		assertThat(executions.repeatedQueries()).singleElement()
			.satisfies((query) -> assertThat(query.executions()).isEqualTo(2));
	}

	@Test
	@DisabledIfSystemProperty(named = "proxies", matches = "DATASOURCE_PROXY",
			disabledReason = "its results do not know its statements")
	void countsOnTheConnectionThatAResultLeadsTo() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			ResultSet row = statement.executeQuery("select 1");
			row.getStatement().getConnection().createStatement().executeQuery(SELECT);
		});
		assertThat(executions.queries()).isEqualTo(2);
	}

	@Test
	@DisabledIfSystemProperty(named = "proxies", matches = "DATASOURCE_PROXY",
			disabledReason = "it does not stand for what is known of a database")
	void countsOnTheConnectionThatDatabaseMetaDataAnswers() throws Exception {
		RecordedExecutions executions = execute((statement) -> statement.getConnection()
			.getMetaData()
			.getConnection()
			.createStatement()
			.executeQuery(SELECT));
		assertThat(executions.queries()).isOne();
	}

	@Test
	void countsOnTheConnectionThatAStatementAnswers() throws Exception {
		RecordedExecutions executions = execute(
				(statement) -> statement.getConnection().createStatement().executeQuery(SELECT));
		assertThat(executions.queries()).isOne();
	}

	@Test
	void countsOnAConnectionWithCredentials() throws Exception {
		DataSource h2 = TestDataSources.wrap(TestDataSources.h2());
		RecordedExecutions executions = Recorded.during(() -> {
			try (Connection connection = h2.getConnection("", "")) {
				connection.createStatement().executeQuery("select 1");
			}
		});
		assertThat(executions.queries()).isOne();
	}

	@Test
	void saysWhichDataSourceExecuted() throws Exception {
		assertThat(Recorded.queryOn(this.dataSource).counts()).extracting(ExecutionCount::dataSource)
			.containsExactly("books");
	}

	@Test
	void measuresTheTime() throws Exception {
		assertThat(Recorded.queryOn(this.dataSource).databaseTime()).isPositive();
	}

	private RecordedExecutions execute(StatementWork work) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				work.run(statement);
			}
		});
	}

	interface StatementWork {

		void run(Statement statement) throws Exception;

	}

	interface StatementCreator {

		Statement create(Connection connection) throws Exception;

	}

}
