package io.github.nplusone.setups;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Liquibase with a user of its own.
 */
class LiquibaseTests {

	@ParameterizedTest
	@ValueSource(classes = { MigrationUser.Pooled.class, MigrationUser.Final.class })
	void migrates(Class<?> configuration) throws SQLException {
		MigrationUser.migratesWith("liquibase", configuration);
	}

}
