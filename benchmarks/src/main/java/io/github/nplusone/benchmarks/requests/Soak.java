package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.util.Locale;

/**
 * Runs the sample at full load for a long time, and looks every minute at what is left
 * after a garbage collection. Takes the number of minutes, and of seconds between two
 * looks. Ends with status 1 if anything grows. Runs on Linux.
 */
final class Soak {

	private static final int CONNECTIONS = 8;

	// Where there are static files, Tomcat and the class loaders remember each path that
	// has none, with the starter or without it: 1 kB each, for many thousands of them.
	private static final String NO_STATIC_FILES = "spring.web.resources.add-mappings=false";

	// What comes and goes in a heap that keeps nothing: buffers of Tomcat, plans of H2,
	// soft references. It is 0.7 of 36 MB; what is kept for each path, be it only its
	// name, is more after ten minutes, as tens of thousands of them are asked for.
	private static final double TOLERANCE = 0.02;

	private static final String TABLE = """
			| minute | requests/s | heap, kB | our objects | of them kB | threads | resident, kB |
			|---:|---:|---:|---:|---:|---:|---:|
			""";

	private final Wrk wrk = new Wrk(CONNECTIONS);

	private final Series heap = new Series();

	private final Series ours = new Series();

	private final int seconds;

	private Soak(int seconds) {
		this.seconds = seconds;
	}

	/**
	 * Soaks, and writes a line each minute.
	 * @param arguments number of minutes, 30 unless given, and of seconds between two
	 * looks, 60 unless given
	 * @throws IOException if the sample can't be started or asked
	 * @throws InterruptedException if this thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int minutes = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 30;
		int seconds = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 60;
		boolean flat = false;
		try {
			flat = new Soak(seconds).run(minutes * 60 / seconds);
		}
		catch (IllegalStateException ex) {
			System.err.println(ex.getMessage());
		}
		System.exit(flat ? 0 : 1);
	}

	private boolean run(int looks) throws IOException, InterruptedException {
		try (RunningSample sample = new RunningSample(SampleFolder.withStarter(), NO_STATIC_FILES)) {
			System.out.print(TABLE);
			for (int look = 1; look <= looks; look++) {
				WrkResult result = this.wrk.loadOfAllKinds(sample, this.seconds, look);
				System.out.print(line(look, result, sample.pid()));
			}
		}
		System.out.println();
		return isFlat("Heap", this.heap) & isFlat("Number of our objects", this.ours);
	}

	// While nothing is asked: what requests need that are under way is not left over.
	private String line(int look, WrkResult result, long pid) throws IOException, InterruptedException {
		Thread.sleep(1000);
		HeapHistogram histogram = HeapHistogram.of(pid);
		ProcessStatus status = ProcessStatus.of(pid);
		this.heap.add(histogram.bytes());
		this.ours.add(histogram.ourInstances());
		return String.format(Locale.ROOT, "| %.1f | %,.0f | %,d | %,d | %,d | %d | %,d |%n", look * this.seconds / 60.0,
				result.requestsPerSecond(), histogram.bytes() / 1024, histogram.ourInstances(),
				histogram.ourBytes() / 1024, status.threads(), status.residentKilobytes());
	}

	private static boolean isFlat(String what, Series series) {
		double growth = series.growth();
		boolean flat = growth <= TOLERANCE;
		System.out.printf(Locale.ROOT,
				"%s: %s, %+.1f %% from the middle third to the last one, where %.0f %% are let pass.%n", what,
				flat ? "flat" : "GROWS", growth * 100, TOLERANCE * 100);
		return flat;
	}

}
