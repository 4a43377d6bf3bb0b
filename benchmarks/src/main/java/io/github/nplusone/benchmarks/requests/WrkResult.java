package io.github.nplusone.benchmarks.requests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk} says at its end.
 *
 * @param requests number of requests that were answered
 * @param requestsPerSecond how many of them in a second
 * @param refused number of requests that were answered, but not with success
 */
record WrkResult(long requests, double requestsPerSecond, long refused) {

	private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");

	private static final Pattern PER_SECOND = Pattern.compile("Requests/sec: +([\\d.]+)");

	private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

	private static final String UNANSWERED = "Socket errors";

	/**
	 * Reads the result.
	 * @param output what the program wrote
	 * @return the result
	 * @throws IllegalStateException if requests were not answered
	 */
	static WrkResult parse(String output) {
		Matcher requests = REQUESTS.matcher(output);
		Matcher perSecond = PER_SECOND.matcher(output);
		Matcher refused = REFUSED.matcher(output);
		if (output.contains(UNANSWERED) || !requests.find() || !perSecond.find() || requests.group(1).equals("0")) {
			throw new IllegalStateException("Requests were not answered:\n" + output);
		}
		return new WrkResult(Long.parseLong(requests.group(1)), Double.parseDouble(perSecond.group(1)),
				refused.find() ? Long.parseLong(refused.group(1)) : 0);
	}

}
