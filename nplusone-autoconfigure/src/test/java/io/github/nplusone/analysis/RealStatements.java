package io.github.nplusone.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Statements as Hibernate, jOOQ, MyBatis and Spring Data JDBC emitted them, from the
 * files below {@code statements}: each one ends with an empty line.
 */
final class RealStatements {

	private static final List<String> FILES = List.of("dialects", "hibernate", "jooq", "mybatis", "spring-data-jdbc");

	private RealStatements() {
	}

	static List<String> all() {
		return FILES.stream().flatMap(RealStatements::of).toList();
	}

	static Stream<String> of(String file) {
		try (InputStream stream = RealStatements.class.getResourceAsStream("statements/" + file + ".sql")) {
			String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
			return Stream.of(text.strip().split("\n\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
