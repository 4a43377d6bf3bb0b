package io.github.nplusone.report.endpoint;

/**
 * The database time of the requests to a route, in milliseconds.
 *
 * @param mean average
 * @param max longest
 * @param total all of it
 */
record DatabaseTimes(double mean, double max, double total) {

	static DatabaseTimes ofNanos(long total, long max, long requests) {
		return new DatabaseTimes(Rounding.millis((double) total / requests), Rounding.millis(max),
				Rounding.millis(total));
	}

}
