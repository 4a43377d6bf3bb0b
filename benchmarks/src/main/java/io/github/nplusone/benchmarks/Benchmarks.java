package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

import io.github.nplusone.benchmarks.jdbc.Interceptors;
import io.github.nplusone.benchmarks.jdbc.PostgresSection;
import io.github.nplusone.benchmarks.requests.TomcatSection;
import io.github.nplusone.benchmarks.requests.WholeRequestsSection;
import io.github.nplusone.benchmarks.results.Document;
import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * Measures everything on this JDK, and on that of {@code JAVA_25_HOME} if it is set, and
 * writes a document of the results. Takes words of the titles of sections: only those are
 * measured then, and printed. The options are those of JMH: {@code -f} for the number of
 * rounds, and for a quick try {@code -wi}, {@code -w}, {@code -i} and {@code -r} for the
 * numbers and times of iterations.
 */
final class Benchmarks {

	private static final Path RESULTS = Path.of("benchmarks", "RESULTS.md");

	private static final String INTRODUCTION = """
			# Results

			Written by the command in [CONTRIBUTING.md](../CONTRIBUTING.md) on %s, on %s, with JDK %s.

			Except where it says something else, times are CPU times of the measuring threads, in the best of all iterations:
			neighbours, and compilers that wait for a core, only ever add. Bytes are those of the iteration in the middle.
			JVMs ran with `-XX:Tier3DelayOn=1000`, so that all code is compiled by a profile of it.
			What something adds is the difference to the line with 0 in its table. Differences of a few nanoseconds are noise;
			compare lines of one table, not tables of two machines.

			%s""";

	private Benchmarks() {
	}

	public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
		CommandLineOptions options = new CommandLineOptions(arguments);
		List<Section> sections = sections(options);
		if (options.shouldHelp() || sections.isEmpty()) {
			System.out.println(usage());
			return;
		}
		boolean all = options.getIncludes().isEmpty();
		sections.forEach(Section::check);
		Document document = new Document(all ? RESULTS : null);
		write(document, runs(options), sections);
		System.out.println(all ? "Written: " + RESULTS.toAbsolutePath() : document);
	}

	private static String usage() {
		return sections().stream()
			.map((section) -> "\n- " + section.title())
			.collect(Collectors.joining("",
					"Measures everything and writes " + RESULTS
							+ ", section by section. With words of titles behind it,"
							+ " measures these sections and prints them:",
					"\nOptions: -f for the number of rounds, and -wi, -w, -i and -r as those of JMH."));
	}

	private static List<Run> runs(CommandLineOptions options) throws IOException {
		List<Run> runs = new ArrayList<>();
		for (Path jdk : jdks(System.getenv("JAVA_25_HOME"))) {
			runs.add(new Run(jdk.toRealPath(), options));
		}
		return runs.stream().distinct().toList();
	}

	private static List<Path> jdks(@Nullable String other) {
		return Stream.of(System.getProperty("java.home"), other)
			.filter((home) -> home != null && !home.isBlank())
			.map(Path::of)
			.toList();
	}

	static List<Section> sections(CommandLineOptions options) {
		return sections().stream().filter((section) -> isAskedFor(section, options)).toList();
	}

	/**
	 * Everything that there is, in the order of the document.
	 * @return the sections
	 */
	static List<Section> sections() {
		List<Section> sections = new ArrayList<>(Interceptors.sections());
		sections.add(new BenchmarkSection(DashboardBenchmark.class));
		sections.add(new BenchmarkSection(DistinctStatementsBenchmark.class));
		sections.add(new BenchmarkSection(ReportingBenchmark.class));
		sections.add(new TomcatSection());
		sections.add(new PostgresSection());
		sections.add(new WholeRequestsSection());
		return sections;
	}

	private static boolean isAskedFor(Section section, CommandLineOptions options) {
		return options.getIncludes().isEmpty()
				|| options.getIncludes().stream().anyMatch((words) -> isCalled(section, words));
	}

	private static boolean isCalled(Section section, String words) {
		return section.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
	}

	static void write(Document document, List<Run> runs, List<Section> sections) throws RunnerException, IOException {
		document.append(introduction(runs));
		for (Run run : runs) {
			document.append("\n## JDK " + run.version() + "\n");
			for (Section section : sections) {
				document.append("\n### " + section.title() + "\n\n" + section.measure(run));
			}
		}
	}

	private static String introduction(List<Run> runs) throws IOException {
		List<String> versions = new ArrayList<>();
		for (Run run : runs) {
			versions.add(run.version());
		}
		return INTRODUCTION.formatted(LocalDate.now(), Machine.description(),
				versions.stream().collect(Collectors.joining(" and ")), Interceptors.INTRODUCTION);
	}

}
