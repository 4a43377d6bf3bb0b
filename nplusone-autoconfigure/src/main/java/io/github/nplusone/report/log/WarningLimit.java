package io.github.nplusone.report.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.nplusone.Route;

/**
 * Lets a number of warnings pass for each route and minute, and counts the others.
 * <p>
 * Thread-safe. Remembers up to {@value #MAX_ROUTES} routes; all beyond share one limit.
 */
final class WarningLimit {

	/**
	 * Returned instead of a number of warnings if this one is not to be logged.
	 */
	static final int SUPPRESSED = -1;

	private static final int MAX_ROUTES = 1_000;

	private static final Route OTHERS = new Route("", null);

	private final int warningsPerMinute;

	private final LongSupplier nanoTime;

	private final Map<Route, Minute> minutes = new ConcurrentHashMap<>();

	WarningLimit(int warningsPerMinute, LongSupplier nanoTime) {
		this.warningsPerMinute = warningsPerMinute;
		this.nanoTime = nanoTime;
	}

	/**
	 * Asks to log a warning.
	 * @param route route of the request to warn about
	 * @return how many warnings about the route were suppressed since the last that
	 * passed, or {@link #SUPPRESSED} if this one is to be suppressed as well
	 */
	int ask(Route route) {
		boolean known = this.minutes.containsKey(route) || this.minutes.size() < MAX_ROUTES;
		return this.minutes.computeIfAbsent(known ? route : OTHERS, (key) -> new Minute()).ask();
	}

	private final class Minute {

		private long startedAt = WarningLimit.this.nanoTime.getAsLong();

		private int passed;

		private int suppressed;

		private synchronized int ask() {
			startAgainIfOver();
			if (this.passed == WarningLimit.this.warningsPerMinute) {
				this.suppressed++;
				return SUPPRESSED;
			}
			int before = this.suppressed;
			this.suppressed = 0;
			this.passed++;
			return before;
		}

		private void startAgainIfOver() {
			long now = WarningLimit.this.nanoTime.getAsLong();
			if (now - this.startedAt >= TimeUnit.MINUTES.toNanos(1)) {
				this.startedAt = now;
				this.passed = 0;
			}
		}

	}

}
