package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.nplusone.RepeatedQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SchemaListener}, as a recording tells schemas apart.
 */
class SchemaListenerTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool);

	@BeforeEach
	void createSchemas() throws Exception {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create schema red");
			statement.execute("create schema green");
		}
	}

	@Test
	void sameStatementInAnotherSchemaIsNoRepetition() throws Exception {
		assertThat(Recorded.during(() -> {
			query("RED");
			query("GREEN");
		}).repeatedQueries()).isEmpty();
	}

	@Test
	void sameStatementInTheSameSchemaIsRepetition() throws Exception {
		assertThat(Recorded.during(() -> {
			query("RED");
			query("RED");
		}).repeatedQueries()).extracting(RepeatedQuery::executions).containsExactly(2);
	}

	@Test
	void schemaEndsWithTheConnection() throws Exception {
		assertThat(Recorded.during(() -> {
			Recorded.query(this.dataSource);
			query("RED");
			Recorded.query(this.dataSource);
		}).repeatedQueries()).extracting(RepeatedQuery::executions).containsExactly(2);
	}

	@Test
	void schemaThatTheDriverRefusesIsNotNoted() throws Exception {
		assertThat(Recorded.on(this.dataSource, (connection) -> {
			query(connection);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.setSchema("BLUE"));
			query(connection);
		}).repeatedQueries()).extracting(RepeatedQuery::executions).containsExactly(2);
	}

	private void query(String schema) throws Exception {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setSchema(schema);
			query(connection);
		}
	}

	private static void query(Connection connection) throws Exception {
		try (PreparedStatement statement = connection.prepareStatement("select 1")) {
			statement.executeQuery();
		}
	}

}
