package io.github.nplusone.setups;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user who may do no more than migrate the schema. No URL is configured for it: Spring
 * Boot derives one from the data source, which we have wrapped.
 */
final class MigrationUser {

	private MigrationUser() {
	}

	static void migratesWith(String tool, Class<?> configuration) throws SQLException {
		String url = "jdbc:h2:mem:" + UUID.randomUUID();
		try (Connection connection = DriverManager.getConnection(url, "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute("create user migrator password 'secret' admin");
			start(tool, url, configuration).close();
			try (ResultSet migrated = statement.executeQuery("select migrator from migrated")) {
				assertThat(migrated.next()).isTrue();
				assertThat(migrated.getString("migrator")).isEqualTo("MIGRATOR");
			}
		}
	}

	private static ConfigurableApplicationContext start(String tool, String url, Class<?> configuration) {
		return Applications.run(new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE),
				"--spring.datasource.url=" + url, "--spring." + tool + ".enabled=true",
				"--spring." + tool + ".user=migrator", "--spring." + tool + ".password=secret");
	}

	/**
	 * The pool that Spring Boot makes.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Pooled {

	}

	/**
	 * A data source with a final class.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Final {

		@Bean
		DataSource dataSource(Environment environment) {
			JdbcDataSource dataSource = new JdbcDataSource();
			dataSource.setUrl(environment.getRequiredProperty("spring.datasource.url"));
			dataSource.setUser("sa");
			return dataSource;
		}

	}

}
