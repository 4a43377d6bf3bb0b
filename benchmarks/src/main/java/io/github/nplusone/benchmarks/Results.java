package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;

/**
 * The results of runs as a document. In each benchmark class one method is the base that
 * the others are compared with.
 */
final class Results {

	private static final String BASE = "counting";

	private static final String BYTES = "gc.alloc.rate.norm";

	private final List<Collection<RunResult>> runs = new ArrayList<>();

	void add(Collection<RunResult> run) {
		this.runs.add(run);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("# Results\n\n");
		text.append("Written by the command in [CONTRIBUTING.md](../CONTRIBUTING.md) on ")
			.append(LocalDate.now())
			.append(", on ")
			.append(Runtime.getRuntime().availableProcessors())
			.append(" cores of ")
			.append(processor())
			.append(".\n\nTimes are CPU times of the measuring thread, ± the error of JMH for 99.9 %. Compare lines of one "
					+ "table, not tables of two machines.\n");
		this.runs.forEach((run) -> append(run, text));
		return text.toString();
	}

	private static String processor() {
		try {
			return Files.readAllLines(Path.of("/proc/cpuinfo"))
				.stream()
				.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("an unknown processor");
		}
		catch (IOException ex) {
			return "an unknown processor";
		}
	}

	private static void append(Collection<RunResult> run, StringBuilder text) {
		Map<String, List<RunResult>> byClass = new LinkedHashMap<>();
		run.forEach((result) -> byClass.computeIfAbsent(typeOf(result), (type) -> new ArrayList<>()).add(result));
		text.append("\n## JDK ").append(run.iterator().next().getParams().getJdkVersion()).append("\n");
		byClass.forEach((type, results) -> append(type, results, text));
	}

	private static void append(String type, List<RunResult> results, StringBuilder text) {
		RunResult base = results.stream()
			.filter((result) -> methodOf(result).equals(BASE))
			.findFirst()
			.orElse(results.get(0));
		text.append("\n### ")
			.append(type)
			.append("\n\n| | ns | bytes | ns more than ")
			.append(methodOf(base))
			.append(" | bytes more | ratio |\n|---|---:|---:|---:|---:|---:|\n");
		results.stream().map((result) -> line(result, base)).forEach(text::append);
	}

	private static String line(RunResult result, RunResult base) {
		double nanos = score(result, WorkerCpuProfiler.RESULT);
		double baseNanos = score(base, WorkerCpuProfiler.RESULT);
		return String.format(Locale.ROOT, "| %s | %,.0f ± %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n", methodOf(result),
				nanos, result.getSecondaryResults().get(WorkerCpuProfiler.RESULT).getScoreError(), score(result, BYTES),
				nanos - baseNanos, score(result, BYTES) - score(base, BYTES), nanos / baseNanos);
	}

	private static double score(RunResult result, String name) {
		return result.getSecondaryResults().get(name).getScore();
	}

	private static String typeOf(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
		return type.substring(type.lastIndexOf('.') + 1);
	}

	private static String methodOf(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		return benchmark.substring(benchmark.lastIndexOf('.') + 1);
	}

}
