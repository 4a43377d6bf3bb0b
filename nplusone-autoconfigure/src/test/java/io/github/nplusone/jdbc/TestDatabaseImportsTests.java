package io.github.nplusone.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the files that make slices such as {@code @DataJpaTest} count, too.
 */
class TestDatabaseImportsTests {

	// The annotation of Spring Boot 3.5 and that of 4.x.
	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase",
			"org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase" })
	void slicesImportTheAutoConfiguration(String annotation) throws IOException {
		assertThat(imports(annotation)).contains(NPlusOneJdbcAutoConfiguration.class.getName());
	}

	@Test
	void applicationsImportTheAutoConfiguration() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(NPlusOneJdbcAutoConfiguration.class.getName());
	}

	private static Stream<String> imports(String annotation) throws IOException {
		String files = "classpath*:META-INF/spring/" + annotation + ".imports";
		return Stream.of(new PathMatchingResourcePatternResolver().getResources(files))
			.flatMap(TestDatabaseImportsTests::lines);
	}

	private static Stream<String> lines(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
