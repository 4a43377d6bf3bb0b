package io.github.nplusone.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;

/**
 * A database behind a pool.
 */
public enum Backend {

	/**
	 * A driver that does nothing.
	 */
	NOTHING {

		@Override
		HikariDataSource pool(int rows, int tables) {
			HikariDataSource pool = new HikariDataSource();
			pool.setDataSource(NothingDriver.dataSource(rows));
			return pool;
		}

	},

	/**
	 * H2 in the memory of the benchmark.
	 */
	H2 {

		@Override
		HikariDataSource pool(int rows, int tables) throws SQLException {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl("jdbc:h2:mem:benchmark");
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				for (int i = 0; i < tables; i++) {
					statement.execute("create table account" + i + " (id bigint, name varchar(99))");
					statement
						.execute("insert into account" + i + " select 1, 'name' from system_range(1, " + rows + ")");
				}
			}
			return pool;
		}

	};

	abstract HikariDataSource pool(int rows, int tables) throws SQLException;

}
