package io.github.nplusone.callsite;

import com.example.calls.Author;
import com.example.calls.Books;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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

	@ParameterizedTest
	@ValueSource(classes = { Scanning.class, ScanningByClass.class, Importing.class })
	void anApplicationHasWhatItDeclares(Class<?> configuration) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			AutoConfigurationPackages.register(context, getClass().getPackageName(), "com.example.web");
			context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
			context.register(configuration);
			context.refresh();
			ApplicationPackages packages = new ApplicationPackages(context.getBeanFactory());
			assertThat(packages.contains(Books.class)).isTrue();
			assertThat(packages.contains(HikariDataSource.class)).isFalse();
		}
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

	@Configuration(proxyBeanMethods = false)
	@ComponentScan("com.example.calls")
	static class Scanning {

	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = Books.class)
	static class ScanningByClass {

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Author.class, HikariDataSource.class })
	static class Importing {

	}

}
