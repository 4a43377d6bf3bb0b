package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live objects of a JVM.
 *
 * @param bytes bytes of all objects
 * @param ourInstances number of objects of our classes
 * @param ourBytes bytes of them
 */
record HeapHistogram(long bytes, long ourInstances, long ourBytes) {

	// Those of the sample have another package of the same name, and are not ours.
	private static final Pattern OURS = Pattern
		.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(?:\\[+L)?io\\.github\\.nplusone\\.(?!sample\\.)");

	private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

	/**
	 * Collects garbage in a JVM, and counts what is left.
	 * @param pid id of the process
	 * @return what is left
	 * @throws IOException if the JVM can't be asked
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 */
	static HeapHistogram of(long pid) throws IOException, InterruptedException {
		String jcmd = Programs.ofThisJdk("jcmd");
		Programs.run(List.of(jcmd, String.valueOf(pid), "GC.run"));
		return parse(Programs.run(List.of(jcmd, String.valueOf(pid), "GC.class_histogram")));
	}

	static HeapHistogram parse(String histogram) {
		long instances = 0;
		long bytes = 0;
		Matcher ours = OURS.matcher(histogram);
		while (ours.find()) {
			instances += Long.parseLong(ours.group(1));
			bytes += Long.parseLong(ours.group(2));
		}
		return new HeapHistogram(total(histogram), instances, bytes);
	}

	private static long total(String histogram) {
		Matcher total = TOTAL.matcher(histogram);
		if (!total.find()) {
			throw new IllegalStateException("Not a histogram of a heap:\n" + histogram);
		}
		return Long.parseLong(total.group(1));
	}

}
