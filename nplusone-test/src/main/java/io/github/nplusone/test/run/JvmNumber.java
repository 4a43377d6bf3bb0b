package io.github.nplusone.test.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Tells the JVMs of one build apart, so that none overwrites the reports of another. The
 * numbers that build tools give either do not reach the JVM or never come again, and with
 * them files would pile up: each takes the lowest number that no running JVM has, from
 * its first session to its end.
 */
final class JvmNumber {

	private static @Nullable FileChannel held;

	private static int number;

	private JvmNumber() {
	}

	/**
	 * Takes a number, unless this JVM has one.
	 * @param directory directory that all JVMs of the build know
	 */
	static synchronized void claim(Path directory) {
		try {
			while (held == null) {
				Files.createDirectories(directory);
				held = tryLock(directory.resolve(".jvm-" + ++number + ".lock"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write to " + directory, ex);
		}
	}

	private static @Nullable FileChannel tryLock(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() != null) {
			return channel;
		}
		channel.close();
		return null;
	}

	/**
	 * What to add to the names of files.
	 * @return nothing for the first JVM, {@code -2} for the second
	 */
	static synchronized String suffix() {
		return (number > 1) ? "-" + number : "";
	}

}
