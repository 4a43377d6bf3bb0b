package io.github.nplusone.benchmarks.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What the interceptors cost, as a document: the best of all iterations, which is what it
 * is whatever the neighbours do.
 */
final class InterceptorResults {

	private static final String INTRODUCTION = """
			# What interceptors of JDBC cost

			Written by the command in [CONTRIBUTING.md](../CONTRIBUTING.md) on %s, on %d cores of %s.

			For one query on a pool of HikariCP: get a connection, prepare, bind, execute, read, close. Times are CPU times of
			the measuring threads in the best of all iterations, as neighbours and compilers that wait for a core only ever
			add; what an interceptor adds is the difference to none. `NPLUSONE` is the starter with everything on, within
			requests of ten queries; recording, closing and reading out each request is in its numbers. Each JVM ran one
			interceptor, and the interceptors took turns.
			""";

	private final Map<String, Map<Interceptor, Measured>> tables = new LinkedHashMap<>();

	void add(String title, Collection<RunResult> run) {
		for (RunResult result : run) {
			Interceptor interceptor = Interceptor.valueOf(result.getParams().getParam("interceptor"));
			this.tables
				.computeIfAbsent("JDK " + result.getParams().getJdkVersion() + ": " + title,
						(key) -> new EnumMap<>(Interceptor.class))
				.computeIfAbsent(interceptor, (key) -> new Measured())
				.add(result);
		}
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(
				INTRODUCTION.formatted(LocalDate.now(), Runtime.getRuntime().availableProcessors(), processor()));
		this.tables.forEach((title, table) -> append(title, table, text));
		return text.toString();
	}

	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("an unknown processor");
		}
		catch (IOException ex) {
			return "an unknown processor";
		}
	}

	private static void append(String title, Map<Interceptor, Measured> table, StringBuilder text) {
		Measured none = table.get(Interceptor.NONE);
		double ours = table.get(Interceptor.NPLUSONE).nanos() - none.nanos();
		text.append("\n## ")
			.append(title)
			.append("\n\n| | ns | bytes | ns added | bytes added | of what ours adds |\n|---|---:|---:|---:|---:|---:|\n");
		table.forEach((interceptor,
				measured) -> text.append(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n",
						interceptor, measured.nanos(), measured.bytes(), measured.nanos() - none.nanos(),
						measured.bytes() - none.bytes(), (measured.nanos() - none.nanos()) / ours)));
	}

	private static final class Measured {

		private final List<IterationResult> iterations = new ArrayList<>();

		void add(RunResult result) {
			result.getBenchmarkResults().forEach((fork) -> this.iterations.addAll(fork.getIterationResults()));
		}

		double nanos() {
			return sorted("cpu")[0];
		}

		double bytes() {
			return sorted("gc.alloc.rate.norm")[this.iterations.size() / 2];
		}

		private double[] sorted(String name) {
			return this.iterations.stream()
				.mapToDouble((iteration) -> iteration.getSecondaryResults().get(name).getScore())
				.sorted()
				.toArray();
		}

	}

}
