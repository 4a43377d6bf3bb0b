package io.github.nplusone.sample;

import java.io.IOException;
import java.io.StringReader;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.nplusone.sample.JdbcCase.Numbers;
import io.github.nplusone.sample.JdbcCase.Work;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.postgresql.PGConnection;

import org.springframework.beans.BeanUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.CallableStatementCallback;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The table of cases, which can run in any order.
 */
final class JdbcCases {

	/**
	 * What the cases need to find in the database.
	 */
	static final String[] SCHEMA = { "create table proof (id bigserial primary key, name text)",
			"insert into proof (id, name) values (0, 'taken')",
			"create function proof_add(a int, b int) returns int language sql as 'select a + b'",
			"create procedure proof_nothing() language sql as 'select 1'" };

	private static final String INSERT = "insert into proof (name) values ('a')";

	private static final String INSERT_NAME = "insert into proof (name) values (?)";

	private static final String DIVISION = "select 1 / ?";

	private JdbcCases() {
	}

	static Stream<JdbcCase> all() {
		return Stream
			.of(statements(), preparedStatements(), calls(), generatedKeys(), batches(), spring(), jpa(),
					transactions(), failures(), differences())
			.flatMap((cases) -> cases);
	}

	private static Stream<JdbcCase> statements() {
		return Stream.of(
				JdbcCase.of("statement-execute-query", 1,
						Database
							.statement((statement) -> assertThat(statement.executeQuery("select 1").next()).isTrue())),
				JdbcCase.of("statement-execute-update", 1,
						Database.statement((statement) -> assertThat(statement.executeUpdate(INSERT)).isOne())),
				JdbcCase.of("statement-execute-large-update", 1,
						Database.statement((statement) -> assertThat(statement.executeLargeUpdate(INSERT)).isOne())),
				JdbcCase.of("statement-execute", 1,
						Database.statement((statement) -> assertThat(statement.execute("select 1")).isTrue())),
				JdbcCase.of("statement-execute-ddl", 1,
						Database.statement((statement) -> statement.execute("comment on table proof is 'proof'"))),
				JdbcCase.of("statement-executed-again", 3,
						Database.statement((statement) -> times(3, () -> statement.executeQuery("select 1")))),
				JdbcCase.of("statement-with-cte", 1, Database.statement((statement) -> statement
					.executeQuery("with t as (insert into proof (name) values ('b') returning id) select id from t"))));
	}

	private static Stream<JdbcCase> preparedStatements() {
		return Stream.of(JdbcCase.of("prepared-execute-query", 1, Database.prepared(DIVISION, (statement) -> {
			statement.setInt(1, 1);
			assertThat(statement.executeQuery().next()).isTrue();
		})), JdbcCase.of("prepared-execute-update", 1, Database.prepared(INSERT_NAME, (statement) -> {
			statement.setString(1, "a");
			assertThat(statement.executeUpdate()).isOne();
		})), JdbcCase.of("prepared-execute", 1, Database.prepared(INSERT_NAME, (statement) -> {
			statement.setObject(1, "a");
			assertThat(statement.execute()).isFalse();
		})), JdbcCase.of("prepared-execute-large-update", 1, Database.prepared(INSERT_NAME, (statement) -> {
			statement.setCharacterStream(1, new StringReader("a"));
			assertThat(statement.executeLargeUpdate()).isOne();
		})),
				// The driver turns to a server-side prepared statement at the fifth.
				JdbcCase.of("prepared-executed-again", 8,
						Database.prepared("select 1", (statement) -> times(8, statement::executeQuery))),
				JdbcCase.of("prepared-never-executed", 0, Database.prepared("select 1", (statement) -> {
				})), JdbcCase.of("prepared-described", 0, Database.prepared(INSERT_NAME,
						(statement) -> assertThat(statement.getParameterMetaData().getParameterCount()).isOne())));
	}

	private static Stream<JdbcCase> calls() {
		return Stream.of(JdbcCase.of("call-function", 1, Database.call("{? = call proof_add(?, ?)}", JdbcCases::add)),
				JdbcCase.of("call-function-again", 2, Database.call("{? = call proof_add(?, ?)}", (statement) -> {
					add(statement);
					add(statement);
				})),
				JdbcCase.of("call-function-without-result", 1,
						Database.call("{call proof_add(1, 2)}", CallableStatement::execute)),
				JdbcCase.of("call-procedure", 1, Database.call("call proof_nothing()", CallableStatement::execute)));
	}

	private static void add(CallableStatement statement) throws SQLException {
		statement.registerOutParameter(1, Types.INTEGER);
		statement.setInt(2, 1);
		statement.setInt(3, 2);
		statement.execute();
		assertThat(statement.getInt(1)).isEqualTo(3);
	}

	private static Stream<JdbcCase> generatedKeys() {
		return Stream.of(JdbcCase.of("keys-of-statement", 1, Database.statement((statement) -> {
			statement.executeUpdate(INSERT, Statement.RETURN_GENERATED_KEYS);
			assertKey(statement);
		})), JdbcCase.of("keys-of-statement-by-column-name", 1, Database.statement((statement) -> {
			statement.execute(INSERT, new String[] { "id" });
			assertKey(statement);
		})), JdbcCase.of("keys-of-prepared", 1, Database.connection((connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
				statement.executeUpdate();
				assertKey(statement);
			}
		})), JdbcCase.of("keys-of-prepared-by-column-name", 1, Database.connection((connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(INSERT, new String[] { "id" })) {
				statement.executeUpdate();
				assertKey(statement);
			}
		})), JdbcCase.ofBatches("keys-of-batch", 1, 3, Database.connection((connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(INSERT_NAME, new String[] { "id" })) {
				addNames(statement, 3);
				statement.executeBatch();
				assertKey(statement);
			}
		})));
	}

	private static void assertKey(Statement statement) throws SQLException {
		try (ResultSet keys = statement.getGeneratedKeys()) {
			assertThat(keys.next()).isTrue();
			assertThat(keys.getLong("id")).isPositive();
		}
	}

	private static Stream<JdbcCase> batches() {
		return Stream.of(JdbcCase.ofBatches("batch-of-statement", 1, 3, Database.statement((statement) -> {
			addAll(statement, INSERT, INSERT, INSERT);
			assertThat(statement.executeBatch()).hasSize(3);
		})), JdbcCase.ofBatches("batch-of-several-kinds", 1, 3, Database.statement((statement) -> {
			addAll(statement, INSERT, "update proof set name = 'b' where id < 0", "delete from proof where id < 0");
			assertThat(statement.executeBatch()).containsExactly(1, 0, 0);
		})), JdbcCase.ofBatches("batch-of-prepared", 1, 5, Database.prepared(INSERT_NAME, (statement) -> {
			addNames(statement, 5);
			assertThat(statement.executeBatch()).containsOnly(1).hasSize(5);
		})), JdbcCase.ofBatches("batch-of-one", 1, 1, Database.prepared(INSERT_NAME, (statement) -> {
			addNames(statement, 1);
			assertThat(statement.executeBatch()).hasSize(1);
		})), JdbcCase.of("batch-of-nothing", 0, Database.prepared(INSERT_NAME, PreparedStatement::executeBatch)),
				// More than the driver sends at once.
				JdbcCase.ofBatches("batch-large", 1, 700, Database.prepared(INSERT_NAME, (statement) -> {
					addNames(statement, 700);
					assertThat(statement.executeLargeBatch()).hasSize(700);
				})), JdbcCase.ofBatches("batch-cleared", 1, 2, Database.prepared(INSERT_NAME, (statement) -> {
					addNames(statement, 4);
					statement.clearBatch();
					addNames(statement, 2);
					assertThat(statement.executeBatch()).hasSize(2);
				})), JdbcCase.ofBatches("batch-again", 2, 5, Database.statement((statement) -> {
					addAll(statement, INSERT, INSERT);
					statement.executeBatch();
					addAll(statement, INSERT, INSERT, INSERT);
					statement.executeBatch();
				})));
	}

	private static void addAll(Statement statement, String... all) throws SQLException {
		for (String sql : all) {
			statement.addBatch(sql);
		}
	}

	private static void addNames(PreparedStatement statement, int size) throws SQLException {
		for (int i = 0; i < size; i++) {
			statement.setString(1, "name " + i);
			statement.addBatch();
		}
	}

	private static Stream<JdbcCase> spring() {
		List<Object[]> names = IntStream.range(0, 5).mapToObj((name) -> new Object[] { "name " + name }).toList();
		return Stream.of(JdbcCase.of("template-query", 1, (database) -> database.template().queryForList("select 1")),
				JdbcCase.of("template-update", 1, (database) -> database.template().update(INSERT_NAME, "a")),
				JdbcCase.of("template-keys", 1,
						(database) -> database.template()
							.update((connection) -> connection.prepareStatement(INSERT, new String[] { "id" }),
									new GeneratedKeyHolder())),
				JdbcCase.of("template-call", 1, (database) -> database.template()
					.execute("{? = call proof_add(?, ?)}", (CallableStatementCallback<Object>) (statement) -> {
						add(statement);
						return null;
					})),
				JdbcCase.ofBatches("template-batch", 1, 5,
						(database) -> database.template().batchUpdate(INSERT_NAME, names)),
				JdbcCase.ofBatches("template-batches-of-two", 3, 5, (database) -> database.template()
					.batchUpdate(INSERT_NAME, names, 2, (statement, name) -> statement.setString(1, (String) name[0]))),
				JdbcCase.of("client-query", 1,
						(database) -> database.client().sql("select :a").param("a", 1).query(Integer.class).single()),
				JdbcCase.of("client-update", 1, (database) -> database.client().sql(INSERT_NAME).param("a").update()));
	}

	private static Stream<JdbcCase> jpa() {
		return Stream.of(
				JdbcCase.of("jpa-query", 1,
						(database) -> database.entityManager().createQuery("select name from User").getResultList()),
				JdbcCase.of("jpa-native-query", 1,
						(database) -> database.entityManager().createNativeQuery("select 1").getResultList()),
				JdbcCase.of("jpa-update", 1,
						inTransaction((database) -> database.entityManager()
							.createQuery("update User set name = name where id < 0")
							.executeUpdate())),
				// One for the query, and one for each refresh.
				JdbcCase.of("jpa-refresh", 4,
						inTransaction((database) -> database.entityManager()
							.createQuery("from Category c order by c.id", Object.class)
							.setMaxResults(1)
							.getResultList()
							.forEach((category) -> times(3, () -> database.entityManager().refresh(category))))),
				// A batch even for one row; its id was allocated with those of the seed.
				JdbcCase.ofBatches("jpa-persist", 1, 1,
						(database) -> database.transaction().executeWithoutResult((status) -> {
							persistUser(database);
							database.entityManager().flush();
							status.setRollbackOnly();
						})));
	}

	private static void persistUser(Database database) {
		Class<?> user = database.entityManager()
			.getMetamodel()
			.getEntities()
			.stream()
			.filter((entity) -> entity.getName().equals("User"))
			.findFirst()
			.orElseThrow()
			.getJavaType();
		database.entityManager().persist(BeanUtils.instantiateClass(user));
	}

	private static Stream<JdbcCase> transactions() {
		return Stream.of(JdbcCase.of("transaction-rolled-back", 1,
				(database) -> database.transaction().executeWithoutResult((status) -> {
					database.template().update(INSERT);
					status.setRollbackOnly();
				})), JdbcCase.of("transaction-savepoint", 2, Database.connection((connection) -> {
					connection.setAutoCommit(false);
					execute(connection, INSERT);
					connection.rollback(connection.setSavepoint());
					execute(connection, INSERT);
					connection.commit();
				})), JdbcCase.of("transaction-inside-another", 2, inTransaction((database) -> {
					database.template().update(INSERT);
					TransactionTemplate inner = database.transaction();
					inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
					inner.executeWithoutResult((status) -> database.template().update(INSERT));
				})), JdbcCase.of("transaction-of-nothing", 0, inTransaction((database) -> {
				})), JdbcCase.of("connection-validated", 0,
						Database.connection((connection) -> assertThat(connection.isValid(5)).isTrue())));
	}

	private static Work inTransaction(Work work) {
		return (database) -> database.transaction().executeWithoutResult((status) -> {
			try {
				work.run(database);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Stream<JdbcCase> failures() {
		return Stream.of(
				JdbcCase.ofFailure("failure-of-statement",
						Database.statement((statement) -> fails(() -> statement.executeQuery("select 1 / 0")))),
				JdbcCase.ofFailure("failure-of-syntax",
						Database.statement((statement) -> fails(() -> statement.execute("selekt")))),
				JdbcCase.ofFailure("failure-of-prepared", Database.prepared(DIVISION, (statement) -> {
					statement.setInt(1, 0);
					fails(statement::executeQuery);
				})),
				JdbcCase.ofFailure("failure-of-constraint",
						Database.statement((statement) -> fails(
								() -> statement.executeUpdate("insert into proof (id, name) values (0, 'a')")))),
				JdbcCase.ofFailure("failure-of-call",
						Database.call("{call proof_missing()}", (statement) -> fails(statement::execute))),
				JdbcCase.ofFailure("failure-of-template",
						(database) -> assertThatExceptionOfType(DataAccessException.class)
							.isThrownBy(() -> database.template().queryForList("select 1 / 0"))),
				new JdbcCase("failure-among-successes", new Numbers(3, 1, 0, 2, 1), Database.statement((statement) -> {
					statement.execute(INSERT);
					fails(() -> statement.execute("select 1 / 0"));
					statement.execute(INSERT);
				})),
				// The server executed the first entry and never saw the third.
				new JdbcCase("failure-of-batch", new Numbers(1, 1, 3, 1, 1),
						Database.prepared("insert into proof (id) select -1 / ?", (statement) -> {
							addNumbers(statement, 1, 0, 1);
							fails(statement::executeBatch);
						})),
				// The driver refuses by itself, and nothing reaches the server.
				new JdbcCase("failure-in-the-driver", new Numbers(1, 1, 0, 0, 0),
						Database.prepared(DIVISION, (statement) -> fails(statement::executeQuery))));
	}

	private static void addNumbers(PreparedStatement statement, int... numbers) throws SQLException {
		for (int number : numbers) {
			statement.setInt(1, number);
			statement.addBatch();
		}
	}

	private static void fails(ThrowingCallable execution) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(execution);
	}

	/**
	 * Where the server counts something else than we do, and why.
	 */
	private static Stream<JdbcCase> differences() {
		return Stream.of(
				// One round trip with two statements.
				new JdbcCase("two-statements-in-one", new Numbers(1, 0, 0, 2, 0),
						Database.statement((statement) -> statement.execute("select 1; select 2"))),
				// One statement whose rows take three round trips.
				JdbcCase.of("fetched-in-parts", 1, Database.connection(JdbcCases::fetchInParts)),
				// The driver looks into the catalog; nobody executed anything.
				new JdbcCase("metadata", new Numbers(0, 0, 0, 1, 0),
						Database.connection(
								(connection) -> connection.getMetaData().getTables(null, null, "proof", null).close())),
				// What goes past JDBC is not seen by those who watch JDBC.
				new JdbcCase("copy-behind-jdbc", new Numbers(0, 0, 0, 1, 0), Database.connection(JdbcCases::copy)));
	}

	private static void fetchInParts(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(2);
			ResultSet rows = statement.executeQuery("select generate_series(1, 5)");
			times(5, () -> assertThat(rows.next()).isTrue());
		}
		connection.rollback();
	}

	private static void copy(Connection connection) throws SQLException {
		try {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy proof (name) from stdin", new StringReader("a\n"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void times(int times, ThrowingCallable action) {
		IntStream.range(0, times).forEach((time) -> assertThatCode(action).doesNotThrowAnyException());
	}

}
