package io.github.nplusone.setups;

import com.example.notes.NotesApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Connection details, which is what {@code @ServiceConnection} contributes for a
 * container, replace the properties.
 */
class ConnectionDetailsTests {

	@Test
	void databaseOfTheDetailsIsCounted() {
		try (ConfigurableApplicationContext context = Applications.run(
				new SpringApplicationBuilder(NotesApplication.class, Details.class),
				"--spring.datasource.url=jdbc:h2:mem:properties")) {
			Applications.client(context).get("/database").hasCount(1).hasBody("DETAILS");
		}
	}

	static class Details implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "sa";
		}

		@Override
		public String getPassword() {
			return "";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:h2:mem:details";
		}

	}

}
