package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The machine that measures.
 */
final class Machine {

	private Machine() {
	}

	static String description() {
		return Runtime.getRuntime().availableProcessors() + " cores of " + processor() + ", "
				+ System.getProperty("os.name") + " " + System.getProperty("os.version") + " on "
				+ System.getProperty("os.arch");
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

}
