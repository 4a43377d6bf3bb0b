package io.github.nplusone.web;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The response headers that carry the count.
 */
final class QueryCountHeaders {

	private static final String SERVER_TIMING = "Server-Timing";

	private static final Pattern OUR_SERVER_TIMING = Pattern.compile("db;dur=[0-9.]+;desc=\"[0-9]+ quer(y|ies)\"");

	private final WebProperties properties;

	QueryCountHeaders(WebProperties properties) {
		this.properties = properties;
	}

	/**
	 * Writes or rewrites the headers of a response that is not committed.
	 * @param response response to write to
	 * @param queries queries so far
	 * @param databaseNanos asked for the database time so far, in nanoseconds, if that is
	 * written
	 * @param partial whether more queries may follow after the headers are sent
	 */
	void write(HttpServletResponse response, int queries, LongSupplier databaseNanos, boolean partial) {
		if (this.properties.header().enabled()) {
			writeCount(response, this.properties.header().name(), queries, partial);
		}
		if (this.properties.serverTiming().enabled()) {
			writeServerTiming(response, queries, databaseNanos.getAsLong());
		}
	}

	private void writeCount(HttpServletResponse response, String name, int queries, boolean partial) {
		response.setHeader(name, Integer.toString(queries));
		if (partial) {
			response.setHeader(name + "-Partial", "true");
		}
	}

	// The application may have entries of its own in this header: they stay.
	private void writeServerTiming(HttpServletResponse response, int queries, long databaseNanos) {
		List<String> others = response.getHeaders(SERVER_TIMING)
			.stream()
			.filter((entry) -> !OUR_SERVER_TIMING.matcher(entry).matches())
			.toList();
		response.setHeader(SERVER_TIMING, serverTiming(queries, databaseNanos));
		others.forEach((entry) -> response.addHeader(SERVER_TIMING, entry));
	}

	private String serverTiming(int queries, long databaseNanos) {
		double millis = (double) databaseNanos / TimeUnit.MILLISECONDS.toNanos(1);
		return String.format(Locale.ROOT, "db;dur=%.3f;desc=\"%d %s\"", millis, queries,
				(queries == 1) ? "query" : "queries");
	}

}
