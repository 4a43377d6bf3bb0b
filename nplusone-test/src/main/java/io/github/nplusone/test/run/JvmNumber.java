package io.github.nplusone.test.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells the JVMs of one build apart, so that none overwrites the reports of another.
 * Maven numbers them. Those of Gradle have numbers that never come again, and with them
 * files would pile up: each takes the lowest number that no running JVM has.
 */
final class JvmNumber {

	// Held until the JVM ends.
	private static final Map<Path, FileChannel> held = new HashMap<>();

	private static final Map<Path, Integer> numbers = new HashMap<>();

	private JvmNumber() {
	}

	/**
	 * What to add to the names of files.
	 * @param directory directory of the files
	 * @return nothing for the first JVM, {@code -2} for the second
	 * @throws IOException if the directory can't be written to
	 */
	static synchronized String suffix(Path directory) throws IOException {
		String fork = System.getProperty("surefire.forkNumber");
		int number = (fork != null) ? Integer.parseInt(fork) : claim(directory);
		return (number > 1) ? "-" + number : "";
	}

	static synchronized int claim(Path directory) throws IOException {
		Integer claimed = numbers.get(directory);
		if (claimed != null) {
			return claimed;
		}
		Files.createDirectories(directory);
		int number = 1;
		FileChannel channel = tryLock(directory, number);
		while (channel == null) {
			channel = tryLock(directory, ++number);
		}
		held.put(directory, channel);
		numbers.put(directory, number);
		return number;
	}

	private static @Nullable FileChannel tryLock(Path directory, int number) throws IOException {
		FileChannel channel = FileChannel.open(directory.resolve(".jvm-" + number + ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		if (channel.tryLock() != null) {
			return channel;
		}
		channel.close();
		return null;
	}

}
