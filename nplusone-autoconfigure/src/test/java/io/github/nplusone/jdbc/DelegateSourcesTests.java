package io.github.nplusone.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The classes that {@link DelegateSources} writes are those that are compiled.
 */
class DelegateSourcesTests {

	private static final Path FOLDER = Path.of("src/main/java/io/github/nplusone/jdbc");

	@Test
	void sourcesAreThoseOfTheGenerator() throws IOException {
		for (Map.Entry<String, String> source : DelegateSources.all().entrySet()) {
			Path file = FOLDER.resolve(source.getKey() + ".java");
			if (Boolean.getBoolean("delegates.write")) {
				Files.writeString(file, source.getValue());
			}
			assertThat(file).hasContent(source.getValue());
		}
	}

}
