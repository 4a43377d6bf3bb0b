package io.github.nplusone.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Programs of the machine.
 */
final class CommandLine {

	private CommandLine() {
	}

	/**
	 * Aborts the test if a program is not installed. Continuous integration installs all
	 * of them.
	 * @param program name of the program
	 * @return the program
	 */
	static Path require(String program) {
		List<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.toList();
		assumeThat(found).as("%s is not on the PATH: install it to run this test", program).isNotEmpty();
		return found.get(0);
	}

	/**
	 * Runs a program to its end.
	 * @param folder folder to run it in
	 * @param command program and arguments
	 * @return what it wrote, and whether it succeeded
	 * @throws IOException if it can't be run
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 */
	static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("output", ".txt");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = process.waitFor(5, TimeUnit.MINUTES);
			process.destroyForcibly();
			assertThat(ended).as("end of %s", command).isTrue();
			return new Result(process.exitValue(), Files.readString(output));
		}
		finally {
			Files.delete(output);
		}
	}

	/**
	 * How a program ended.
	 *
	 * @param status exit status
	 * @param output all that it wrote
	 */
	record Result(int status, String output) {

	}

}
