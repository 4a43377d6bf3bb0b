package io.github.nplusone.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the capture of JDBC batches.
 */
class BatchExecutionTests {

	private static final String INSERT = "insert into book(id) values (?)";

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool);

	@BeforeEach
	void createTable() throws Exception {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table book(id int primary key)");
		}
	}

	@Test
	void statementBatchIsOneExecutionWithItsEntries() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			add(statement, "insert into book values (1)", "insert into book values (2)");
			assertThat(statement.executeBatch()).containsExactly(1, 1);
		});
		assertBatch(executions, StatementKind.INSERT, 2);
	}

	@Test
	void preparedBatchIsOneExecutionWithItsEntries() throws Exception {
		RecordedExecutions executions = insert((statement) -> {
			addRows(statement, 1, 2, 3);
			assertThat(statement.executeBatch()).containsExactly(1, 1, 1);
		});
		assertBatch(executions, StatementKind.INSERT, 3);
	}

	@Test
	void largeBatchIsOneExecutionWithItsEntries() throws Exception {
		RecordedExecutions executions = insert((statement) -> {
			addRows(statement, 1, 2, 3);
			assertThat(statement.executeLargeBatch()).containsExactly(1, 1, 1);
		});
		assertBatch(executions, StatementKind.INSERT, 3);
	}

	@Test
	void batchOfDifferentStatementsOfOneKindHasThatKind() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			add(statement, "insert into book(id) values (1)", "insert into book select 2");
			statement.executeBatch();
		});
		assertBatch(executions, StatementKind.INSERT, 2);
	}

	@Test
	void batchOfSeveralKindsIsOther() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			add(statement, "insert into book values (1)", "update book set id = 2", "delete from book");
			statement.executeBatch();
		});
		assertBatch(executions, StatementKind.OTHER, 3);
	}

	@Test
	void addingToABatchIsNoExecution() throws Exception {
		assertThat(insert((statement) -> addRows(statement, 1, 2)).counts()).isEmpty();
	}

	@Test
	void emptyStatementBatchIsNoExecution() throws Exception {
		assertThat(execute(Statement::executeBatch).counts()).isEmpty();
	}

	@Test
	void emptyPreparedBatchIsNoExecution() throws Exception {
		assertThat(insert(PreparedStatement::executeBatch).counts()).isEmpty();
	}

	@Test
	void clearedBatchIsNoExecution() throws Exception {
		RecordedExecutions executions = insert((statement) -> {
			addRows(statement, 1, 2);
			statement.clearBatch();
			statement.executeBatch();
		});
		assertThat(executions.counts()).isEmpty();
	}

	@Test
	void executionAfterAnEmptyBatchIsCounted() throws Exception {
		RecordedExecutions executions = execute((statement) -> {
			statement.executeBatch();
			statement.executeQuery("select 1");
		});
		assertThat(executions.queries()).isOne();
	}

	@Test
	void secondBatchOfAStatementHasItsOwnEntries() throws Exception {
		RecordedExecutions executions = insert((statement) -> {
			addRows(statement, 1, 2, 3);
			statement.executeBatch();
			addRows(statement, 4);
			statement.executeBatch();
		});
		assertThat(executions.counts()).singleElement().satisfies((count) -> {
			assertThat(count.executions()).isEqualTo(2);
			assertThat(count.batchEntries()).isEqualTo(4);
		});
	}

	@Test
	void failedBatchIsOneFailedExecutionWithItsEntries() throws Exception {
		RecordedExecutions executions = insert((statement) -> {
			addRows(statement, 1, 1);
			assertThatExceptionOfType(BatchUpdateException.class).isThrownBy(statement::executeBatch);
		});
		assertThat(executions.counts()).singleElement().satisfies((count) -> {
			assertThat(count.executions()).isOne();
			assertThat(count.failures()).isOne();
			assertThat(count.batchEntries()).isEqualTo(2);
		});
	}

	@Test
	void nestedDataSourcesCountABatchOnce() throws Exception {
		DataSource nested = TestDataSources.wrap(new DelegatingDataSource(this.dataSource), "outer");
		RecordedExecutions executions = Recorded.on(nested, (connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
				addRows(statement, 1, 2);
				statement.executeBatch();
			}
		});
		assertBatch(executions, StatementKind.INSERT, 2);
	}

	private static void assertBatch(RecordedExecutions executions, StatementKind kind, int entries) {
		assertThat(executions.counts()).singleElement().satisfies((count) -> {
			assertThat(count.executions()).isOne();
			assertThat(count.kind()).isEqualTo(kind);
			assertThat(count.batchEntries()).isEqualTo(entries);
		});
	}

	private static void add(Statement statement, String... batch) throws Exception {
		for (String sql : batch) {
			statement.addBatch(sql);
		}
	}

	private static void addRows(PreparedStatement statement, int... ids) throws Exception {
		for (int id : ids) {
			statement.setInt(1, id);
			statement.addBatch();
		}
	}

	private RecordedExecutions execute(StatementExecutionTests.StatementWork work) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				work.run(statement);
			}
		});
	}

	private RecordedExecutions insert(PreparedStatementExecutionTests.PreparedWork work) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
				work.run(statement);
			}
		});
	}

}
