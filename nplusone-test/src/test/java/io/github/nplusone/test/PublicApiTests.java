package io.github.nplusone.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the public types with the list that is checked in, so that the API grows in a
 * diff that somebody reads.
 */
class PublicApiTests {

	@Test
	void publicTypesAreThoseOnTheList() throws IOException {
		List<String> listed = Files.readAllLines(Path.of("public-api.txt"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
		assertThat(publicTypes())
			.as("public types; a change belongs into public-api.txt, with its reason in the commit")
			.containsExactlyElementsOf(listed);
	}

	private static List<String> publicTypes() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPath(Path.of("target/classes"))
			.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.map(JavaClass::getName)
			.filter((name) -> !name.endsWith("package-info"))
			.sorted()
			.toList();
	}

}
