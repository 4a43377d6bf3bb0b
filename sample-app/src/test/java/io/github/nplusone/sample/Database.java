package io.github.nplusone.sample;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ways that an application has to its database.
 *
 * @param dataSource data source of the application
 * @param template for work with JdbcTemplate
 * @param client for work with JdbcClient
 * @param entityManager for work with JPA
 * @param transactionManager transaction manager of the application
 */
record Database(DataSource dataSource, JdbcTemplate template, JdbcClient client, EntityManager entityManager,
		PlatformTransactionManager transactionManager) {

	TransactionTemplate transaction() {
		return new TransactionTemplate(this.transactionManager);
	}

	static JdbcCase.Work connection(SqlWork<Connection> work) {
		return (database) -> {
			try (Connection connection = database.dataSource().getConnection()) {
				work.run(connection);
			}
		};
	}

	static JdbcCase.Work statement(SqlWork<Statement> work) {
		return connection((connection) -> {
			try (Statement statement = connection.createStatement()) {
				work.run(statement);
			}
		});
	}

	static JdbcCase.Work prepared(String sql, SqlWork<PreparedStatement> work) {
		return connection((connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				work.run(statement);
			}
		});
	}

	static JdbcCase.Work call(String sql, SqlWork<CallableStatement> work) {
		return connection((connection) -> {
			try (CallableStatement statement = connection.prepareCall(sql)) {
				work.run(statement);
			}
		});
	}

	/**
	 * Something to do with an object of JDBC.
	 *
	 * @param <T> type of the object
	 */
	@FunctionalInterface
	interface SqlWork<T> {

		void run(T object) throws SQLException;

	}

}
