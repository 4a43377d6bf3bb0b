package io.github.nplusone.integration;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The suite runs on what its module says.
 */
@LibraryTest
class LineTests {

	@Test
	void springBoot() {
		assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.boot"));
	}

	@Test
	void server(@Autowired ServletContext context) {
		assertThat(context.getServerInfo()).contains(System.getProperty("expected.server"));
	}

	@Test
	void java() {
		String running = System.getProperty("java.specification.version");
		assertThat(running).isEqualTo(System.getProperty("expected.java", running));
	}

}
