package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks on this JDK, and on that of {@code JAVA_25_HOME} if it is set, and
 * writes a table of the results. Takes the options of JMH, such as a pattern for names of
 * benchmarks.
 */
final class Benchmarks {

	private static final Path RESULTS = Path.of("benchmarks", "RESULTS.md");

	private Benchmarks() {
	}

	public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
		CommandLineOptions options = new CommandLineOptions(arguments);
		Results results = new Results();
		for (String java : javas()) {
			Collection<RunResult> run = new Runner(options(options, java).build()).run();
			results.add(run);
		}
		Files.writeString(RESULTS, results.toString());
		System.out.println("Written: " + RESULTS.toAbsolutePath());
	}

	private static List<String> javas() {
		List<String> javas = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		String other = System.getenv("JAVA_25_HOME");
		if (other != null && Runtime.version().feature() < 25) {
			javas.add(Path.of(other, "bin", "java").toString());
		}
		return javas;
	}

	private static ChainedOptionsBuilder options(CommandLineOptions options, String java) {
		return new OptionsBuilder().parent(options)
			.jvm(java)
			.jvmArgs("-Xms1g", "-Xmx1g")
			.forks(options.getForkCount().orElse(3))
			.warmupIterations(options.getWarmupIterations().orElse(8))
			.warmupTime(options.getWarmupTime().orElse(TimeValue.seconds(1)))
			.measurementIterations(options.getMeasurementIterations().orElse(8))
			.measurementTime(options.getMeasurementTime().orElse(TimeValue.seconds(1)))
			.addProfiler(GCProfiler.class)
			.addProfiler(WorkerCpuProfiler.class);
	}

}
