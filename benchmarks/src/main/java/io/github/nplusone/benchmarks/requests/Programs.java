package io.github.nplusone.benchmarks.requests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs that are run to their end.
 */
final class Programs {

	private Programs() {
	}

	/**
	 * Finds a program of the JDK that runs this one.
	 * @param name name of the program
	 * @return its path
	 * @throws IllegalStateException if it is not there
	 */
	static String ofThisJdk(String name) {
		Path program = Path.of(System.getProperty("java.home"), "bin", name);
		if (!Files.isExecutable(program)) {
			throw new IllegalStateException(program + " is not there. Run this with a JDK.");
		}
		return program.toString();
	}

	/**
	 * Finds a program on the {@code PATH}.
	 * @param name name of the program
	 * @return its path
	 * @throws IllegalStateException if it is not there
	 */
	static String onThePath(String name) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"%1$s is not on the PATH. Install it (apt-get install %1$s, brew install %1$s)".formatted(name)
							+ " and run this again."));
	}

	/**
	 * Runs a program to its end.
	 * @param command program and arguments
	 * @return all that it wrote
	 * @throws IOException if it can't be started
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if it fails
	 */
	static String run(List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("output", ".txt");
		try (ChildProcess process = new ChildProcess(command, output)) {
			int status = process.waitFor();
			String text = Files.readString(output);
			if (status != 0) {
				throw new IllegalStateException(String.join(" ", command) + " failed:\n" + text);
			}
			return text;
		}
		finally {
			Files.delete(output);
		}
	}

}
