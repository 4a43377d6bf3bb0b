package io.github.nplusone.benchmarks.requests;

import java.io.IOException;

import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * What the starter adds to a request on Tomcat that runs a query, or none.
 */
public final class TomcatSection implements Section {

	private static final String TEXT = """
			CPU time and memory of the thread that serves, from the first byte of a request to the last one of the response,
			over HTTP. Without the starter there is none of its auto-configurations; with it everything is on that is on where
			there are actuator and Prometheus. `/nothing` runs no query, and `/one` runs one on H2, which is in its numbers. The
			body of `/body` has 64 kB, that of `/page` is 500 texts that are written one by one. Requests come %d at a time, one
			behind the other. No filter of the application is around ours: with one, Tomcat has to tell us the end of each
			request, which takes 1.3 kB and a microsecond more.

			Both applications are started %d times. After each start they are warmed together, path by path in turns, and asked
			in turns of random order, %d requests each time. Added is the difference between the best tenth of either, and then
			the median of all starts: no two JVMs compile in the same way.

			""";

	@Override
	public String title() {
		return "A request on Tomcat, with and without the starter";
	}

	@Override
	public String measure(Run run) throws IOException {
		return TEXT.formatted(KeepAliveClient.REQUESTS, run.rounds(), TomcatRequests.REQUESTS_EACH_TURN)
				+ run.output(TomcatRequests.class, String.valueOf(run.rounds()));
	}

}
