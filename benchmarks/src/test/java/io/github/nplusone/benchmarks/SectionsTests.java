package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.CommandLineOptions;

import io.github.nplusone.benchmarks.results.Document;
import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * The document of results has its sections.
 */
class SectionsTests {

	@TempDir
	private Path directory;

	@Test
	void eachHasItsTitle() {
		assertThat(Benchmarks.sections()).extracting(Section::title)
			.doesNotHaveDuplicates()
			.contains("DashboardBenchmark", "Interceptors of JDBC: 100 rows");
	}

	@Test
	void wordsOfTheCommandLineChoose() throws Exception {
		CommandLineOptions options = new CommandLineOptions("h2", "postgres");
		assertThat(Benchmarks.sections(options)).extracting(Section::title)
			.containsExactly("Interceptors of JDBC: one row of H2",
					"PostgreSQL on one connection, with and without the starter");
	}

	@Test
	void documentSaysWhereItWasMeasured() throws Exception {
		Document document = new Document(null);
		Benchmarks.write(document, List.of(thisJdk()), List.of(new FixedSection("something", "| 42 |\n")));
		assertThat(document.toString()).contains(" cores of ", "JDK " + System.getProperty("java.version"))
			.endsWith("\n### something\n\n| 42 |\n");
	}

	@Test
	void whatWasMeasuredStaysWhenALaterOneFails() throws Exception {
		Path file = this.directory.resolve("RESULTS.md");
		List<Section> sections = List.of(new FixedSection("something", "| 42 |\n"), new FixedSection("failing", null));
		assertThatIOException().isThrownBy(() -> Benchmarks.write(new Document(file), List.of(thisJdk()), sections));
		assertThat(Files.readString(file)).endsWith("| 42 |\n");
	}

	private static Run thisJdk() throws Exception {
		return new Run(Path.of(System.getProperty("java.home")), new CommandLineOptions());
	}

	private record FixedSection(String title, String result) implements Section {

		@Override
		public String measure(Run run) throws IOException {
			if (this.result == null) {
				throw new IOException("failed");
			}
			return this.result;
		}

	}

}
