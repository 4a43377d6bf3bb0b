package io.github.nplusone.benchmarks.results;

import java.io.IOException;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Where to measure, and how long.
 *
 * @param jdk home of the JDK to measure on
 * @param options what was asked for on the command line
 */
public record Run(Path jdk, CommandLineOptions options) {

	// A compiler that is busy at the start does without profiles otherwise, and what was
	// compiled by none stays slow: one JVM of two would take twice as long for rows.
	private static final String[] OPTIONS = { "-Xms1g", "-Xmx1g", "-XX:Tier3DelayOn=1000" };

	/**
	 * The version of the JDK.
	 * @return version such as {@code 17.0.15}
	 * @throws IOException if the JDK does not say
	 */
	public String version() throws IOException {
		Properties release = new Properties();
		try (Reader file = Files.newBufferedReader(this.jdk.resolve("release"))) {
			release.load(file);
		}
		return release.getProperty("JAVA_VERSION").replace("\"", "");
	}

	/**
	 * How often each thing is measured, each time in a JVM of its own.
	 * @return number of rounds
	 */
	public int rounds() {
		return this.options.getForkCount().orElse(3);
	}

	/**
	 * Makes options for JMH: one JVM, CPU time, and bytes.
	 * @param warmUps seconds that a JVM takes to compile what it measures
	 * @return options to add benchmarks to
	 */
	public ChainedOptionsBuilder jmh(int warmUps) {
		return new OptionsBuilder().jvm(java())
			.jvmArgs(OPTIONS)
			.forks(1)
			.warmupIterations(this.options.getWarmupIterations().orElse(warmUps))
			.warmupTime(this.options.getWarmupTime().orElse(TimeValue.seconds(1)))
			.measurementIterations(this.options.getMeasurementIterations().orElse(4))
			.measurementTime(this.options.getMeasurementTime().orElse(TimeValue.milliseconds(500)))
			.shouldFailOnError(true)
			.addProfiler(GCProfiler.class)
			.addProfiler(WorkerCpuProfiler.class);
	}

	/**
	 * Runs a program that measures by itself, in a JVM of its own.
	 * @param program class to run
	 * @param arguments arguments of the program
	 * @return what it printed
	 * @throws IOException if it fails
	 */
	public String output(Class<?> program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(List.of(OPTIONS));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException(program.getName() + " failed on " + this.jdk);
		}
		return output;
	}

	private String java() {
		return this.jdk.resolve("bin").resolve("java").toString();
	}

}
