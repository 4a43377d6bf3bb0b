package io.github.nplusone.callsite;

import com.example.calls.Books;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.samples.calls.Visits;

import io.github.nplusone.QueryApi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApplicationPackages}.
 */
class ApplicationPackagesTests {

	@Test
	void packageIsMoreThanTheBeginningOfAName() {
		assertThat(TestPackages.of("com.example.call").contains(Books.class)).isFalse();
		assertThat(TestPackages.of("com.example").contains(Books.class)).isTrue();
	}

	@Test
	void anApplicationMayHaveSeveralPackages() {
		assertThat(TestPackages.of("org.other", "com.example.calls").contains(Books.class)).isTrue();
	}

	@Test
	void anApplicationMayHaveNone() {
		assertThat(TestPackages.of().contains(Books.class)).isFalse();
		assertThat(ApplicationPackages.isLibrary(Books.class)).isFalse();
	}

	@Test
	void anApplicationMayLiveBelowALibrary() {
		ApplicationPackages samples = TestPackages.of("org.springframework.samples");
		assertThat(samples.contains(Visits.class)).isTrue();
		assertThat(samples.contains(JdbcTemplate.class)).isFalse();
	}

	@Test
	void librariesMayLiveBelowAnApplication() {
		ApplicationPackages wide = TestPackages.of("com", "io.github.nplusone");
		assertThat(wide.contains(Books.class)).isTrue();
		assertThat(wide.contains(HikariDataSource.class)).isFalse();
		assertThat(wide.contains(QueryApi.class)).isTrue();
		assertThat(wide.contains(StackScan.class)).isFalse();
	}

}
