package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts the sample under load with {@code wrk}, which sends the next request on each of
 * its connections as soon as the last one is answered.
 */
final class Wrk {

	private static final String MIX = "mix.lua";

	private final String program = Programs.onThePath("wrk");

	private final int connections;

	/**
	 * Finds {@code wrk}.
	 * @param connections number of connections
	 * @throws IllegalStateException if it is not on the {@code PATH}
	 */
	Wrk(int connections) {
		this.connections = connections;
	}

	/**
	 * Asks for one path again and again.
	 * @param sample what is asked
	 * @param path what it is asked for
	 * @param seconds how long
	 * @return what came of it
	 * @throws IOException if the program can't be run
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if a request was not answered with success
	 */
	WrkResult load(RunningSample sample, String path, int seconds) throws IOException, InterruptedException {
		WrkResult result = WrkResult.parse(Programs.run(command(seconds, sample.uri(path).toString())));
		if (result.refused() > 0) {
			throw new IllegalStateException(path + " was not answered with success: " + result);
		}
		return result;
	}

	/**
	 * Asks for all pages in turn, and for many paths that are asked for only once.
	 * @param sample what is asked
	 * @param seconds how long
	 * @param run number of this run, which makes its paths different from those of others
	 * @return what came of it
	 * @throws IOException if the program can't be run
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 */
	WrkResult loadOfAllKinds(RunningSample sample, int seconds, int run) throws IOException, InterruptedException {
		Path script = sample.folder().resolve(MIX);
		try (InputStream mix = Objects.requireNonNull(getClass().getResourceAsStream(MIX))) {
			Files.copy(mix, script, StandardCopyOption.REPLACE_EXISTING);
		}
		List<String> command = command(seconds, "-s", script.toString(), sample.uri("/").toString(), "--",
				String.valueOf(run));
		return WrkResult.parse(Programs.run(command));
	}

	private List<String> command(int seconds, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(this.program, "-t1", "-c" + this.connections, "-d" + seconds + "s", "--timeout", "30s"));
		command.addAll(List.of(arguments));
		return command;
	}

}
