package io.github.nplusone.setups;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program in a JVM of its own, with a class path of its own. It is killed if it takes
 * too long.
 */
final class ChildJvm implements AutoCloseable {

	private static final Executor AFTER_A_MINUTE = CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS);

	private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

	private static final Pattern STARTED = Pattern.compile("Started \\w+ in ");

	private final Process process;

	private final BufferedReader reader;

	private final List<String> output = new ArrayList<>();

	private ChildJvm(Process process) {
		this.process = process;
		this.reader = process.inputReader();
		AFTER_A_MINUTE.execute(process.toHandle()::destroyForcibly);
	}

	/**
	 * Starts a program.
	 * @param classPath class path of the program
	 * @param properties system properties
	 * @param main class with the main method
	 * @param arguments arguments of the program
	 * @return the running program
	 */
	static ChildJvm start(ClassPath classPath, Map<String, String> properties, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		Collections.addAll(command, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Dserver.port=0",
				"-Dlogging.level.root=info");
		properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
		Collections.addAll(command, "-cp", classPath.toString(), main.getName());
		Collections.addAll(command, arguments);
		try {
			return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until an application with a server has started.
	 * @return a client of it
	 */
	Client awaitServer() {
		int port = Integer.parseInt(awaitLine(PORT).group(1));
		awaitLine(STARTED);
		return new Client(port);
	}

	private Matcher awaitLine(Pattern pattern) {
		for (String line = readLine(); line != null; line = readLine()) {
			Matcher matcher = pattern.matcher(line);
			if (matcher.find()) {
				return matcher;
			}
		}
		throw new AssertionError("Ended without '" + pattern + "':\n" + String.join("\n", this.output));
	}

	/**
	 * Waits until the program has ended of its own.
	 * @return what it wrote
	 */
	String awaitSuccess() {
		String written = readAll();
		assertThat(this.process.onExit().join().exitValue()).as(written).isZero();
		return written;
	}

	/**
	 * Kills the program.
	 * @return what it wrote
	 */
	String kill() {
		this.process.toHandle().destroyForcibly(); // the process would close its output
		return readAll();
	}

	private String readAll() {
		String line = readLine();
		while (line != null) {
			line = readLine();
		}
		return String.join("\n", this.output);
	}

	private String readLine() {
		try {
			String line = this.reader.readLine();
			if (line != null) {
				this.output.add(line);
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
