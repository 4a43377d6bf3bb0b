package io.github.nplusone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README shows of tests is a part of tests that run.
 */
class ReadmeTests {

	private static final Pattern SECTION = Pattern.compile("\n## In your tests\n(.*?)\n## ", Pattern.DOTALL);

	private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Pattern IMPORT = Pattern.compile("(?m)^(import .*?;).*\n");

	@Test
	void blocksAboutTestsAreCompiled() throws IOException {
		String section = SECTION.matcher(Files.readString(Path.of("../README.md")))
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		List<String> blocks = BLOCK.matcher(section)
			.results()
			.map((block) -> withoutIndentation(block.group(1)))
			.toList();
		List<String> sources = Stream.of("src/test/java", "../nplusone-test/src/test/java")
			.flatMap(ReadmeTests::sources)
			.toList();
		assertThat(blocks).hasSizeGreaterThan(3)
			.allSatisfy((block) -> assertThat(sources).as(block).anyMatch((source) -> contains(source, block)));
	}

	private static boolean contains(String source, String block) {
		return source.contains(IMPORT.matcher(block).replaceAll(""))
				&& IMPORT.matcher(block).results().allMatch((line) -> source.contains(line.group(1)));
	}

	private static Stream<String> sources(String directory) {
		try (Stream<Path> files = Files.walk(Path.of(directory))) {
			return files.filter((file) -> file.toString().endsWith(".java")).map(ReadmeTests::read).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return withoutIndentation(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutIndentation(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

}
