package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.nplusone.CallSite;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.ExecutionLimit;
import io.github.nplusone.recording.RequestRecording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for executions that are refused before they reach the driver.
 */
class RefusedExecutionTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool);

	private final RequestRecording recording = new RequestRecording();

	@AfterEach
	void leavesNothingOnTheThread() {
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void refusedExecutionReachesNoDriverAndIsNotCounted() throws Exception {
		RecordedExecutions executions = record(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("create table item (id int)");
				this.recording.limitTo(new Limit(1));
				assertThatIllegalStateException().isThrownBy(() -> statement.execute("insert into item values (1)"))
					.withMessage("insert into item values (?)");
				this.recording.limitTo(null);
				assertThat(count(statement)).isZero();
			}
		});
		assertThat(executions.queries()).isEqualTo(2);
		assertThat(executions.failures()).isZero();
		assertThat(executions.refusedExecutions()).isOne();
	}

	@Test
	void errorBeforeAnExecutionDoesNotHideThoseThatFollow() throws Exception {
		RecordedExecutions executions = record(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				this.recording.limitTo(new EndlessLimit());
				assertThatExceptionOfType(StackOverflowError.class)
					.isThrownBy(() -> statement.executeQuery("select 1"));
				this.recording.limitTo(null);
				statement.executeQuery("select 1").close();
			}
		});
		assertThat(executions.queries()).isOne();
	}

	@Test
	void nestedExecutionIsNotHeldAgainstTheLimitAgain() throws Exception {
		this.recording.limitTo(new Limit(1));
		RecordedExecutions executions = record(TestDataSources.wrap(new DelegatingDataSource(this.dataSource), "outer"),
				(connection) -> {
					try (PreparedStatement statement = connection.prepareStatement("select 1")) {
						statement.executeQuery().close();
						assertThatIllegalStateException().isThrownBy(statement::executeQuery);
					}
				});
		assertThat(executions.queries()).isOne();
		assertThat(executions.refusedExecutions()).isOne();
	}

	@Test
	void emptyBatchIsNotRefused() throws Exception {
		this.recording.limitTo(new Limit(0));
		RecordedExecutions executions = record(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				assertThat(statement.executeBatch()).isEmpty();
			}
		});
		assertThat(executions.refusedExecutions()).isZero();
	}

	@Test
	void refusedBatchIsExecutedLater() throws Exception {
		record(this.dataSource, (connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("create table item (id int)");
				statement.addBatch("insert into item values (1)");
				this.recording.limitTo(new Limit(1));
				assertThatIllegalStateException().isThrownBy(statement::executeBatch);
				this.recording.limitTo(null);
				assertThat(statement.executeBatch()).containsExactly(1);
				assertThat(count(statement)).isOne();
			}
		});
	}

	private static int count(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select count(*) from item")) {
			result.next();
			return result.getInt(1);
		}
	}

	private RecordedExecutions record(DataSource dataSource, Recorded.ConnectionWork work) throws Exception {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.recording);
				Connection connection = dataSource.getConnection()) {
			work.run(connection);
		}
		return this.recording.finish();
	}

	/**
	 * Needs more of a stack than there is.
	 */
	private record EndlessLimit() implements ExecutionLimit {

		@Override
		public boolean refuses(Progress progress, StatementKind next) {
			return refuses(progress, next);
		}

		@Override
		public RuntimeException refusal(Progress progress, String statement, @Nullable CallSite callSite) {
			throw new UnsupportedOperationException();
		}

	}

	/**
	 * Refuses what goes beyond a number.
	 */
	private record Limit(int queries) implements ExecutionLimit {

		@Override
		public boolean refuses(Progress progress, StatementKind next) {
			return progress.queries() >= this.queries;
		}

		@Override
		public RuntimeException refusal(Progress progress, String statement, @Nullable CallSite callSite) {
			return new IllegalStateException(statement);
		}

	}

}
