package io.github.nplusone.findings;

import java.io.IOException;
import java.time.Duration;

import com.example.bookshop.BookshopApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/**
 * The same on PostgreSQL, whose dialect has other statements for pages, sequences and
 * identity keys.
 */
@Tag("once")
class PostgresScenarioTests extends ScenarioTests {

	private EmbeddedPostgres server;

	@Override
	RunningApplication start() throws IOException {
		this.server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
		return RunningApplication.onDatabase(BookshopApplication.class, this.server.getJdbcUrl("postgres", "postgres"),
				"--spring.jpa.hibernate.ddl-auto=create");
	}

	@Override
	@AfterAll
	void close() throws IOException {
		super.close();
		this.server.close();
	}

}
