package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Linux knows about a process.
 *
 * @param threads number of its threads
 * @param residentKilobytes memory that it holds
 */
record ProcessStatus(int threads, long residentKilobytes) {

	static ProcessStatus of(long pid) throws IOException {
		return parse(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
	}

	static ProcessStatus parse(String status) {
		return new ProcessStatus((int) number("Threads", status), number("VmRSS", status));
	}

	private static long number(String name, String status) {
		Matcher matcher = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(status);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + name + " in:\n" + status);
		}
		return Long.parseLong(matcher.group(1));
	}

}
