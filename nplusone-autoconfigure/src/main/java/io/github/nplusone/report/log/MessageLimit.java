package io.github.nplusone.report.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets a number of messages pass for each subject and minute, and counts the others.
 * <p>
 * Thread-safe. Remembers up to {@value #MAX_SUBJECTS} subjects; all beyond share one
 * limit.
 */
final class MessageLimit {

	/**
	 * Returned instead of a number of messages if this one is not to be logged.
	 */
	static final int SUPPRESSED = -1;

	private static final int MAX_SUBJECTS = 1_000;

	private static final Object OTHERS = new Object();

	private final int perMinute;

	private final LongSupplier nanoTime;

	private final Map<Object, Minute> minutes = new ConcurrentHashMap<>();

	MessageLimit(int perMinute, LongSupplier nanoTime) {
		this.perMinute = perMinute;
		this.nanoTime = nanoTime;
	}

	/**
	 * Asks to log a message.
	 * @param subject what the message is about
	 * @return how many messages about the subject were suppressed since the last that
	 * passed, or {@link #SUPPRESSED} if this one is to be suppressed as well
	 */
	int ask(Object subject) {
		boolean known = this.minutes.containsKey(subject) || this.minutes.size() < MAX_SUBJECTS;
		return this.minutes.computeIfAbsent(known ? subject : OTHERS, (key) -> new Minute()).ask();
	}

	private final class Minute {

		private long startedAt = MessageLimit.this.nanoTime.getAsLong();

		private int passed;

		private int suppressed;

		private synchronized int ask() {
			startAgainIfOver();
			if (this.passed == MessageLimit.this.perMinute) {
				this.suppressed++;
				return SUPPRESSED;
			}
			int before = this.suppressed;
			this.suppressed = 0;
			this.passed++;
			return before;
		}

		private void startAgainIfOver() {
			long now = MessageLimit.this.nanoTime.getAsLong();
			if (now - this.startedAt >= TimeUnit.MINUTES.toNanos(1)) {
				this.startedAt = now;
				this.passed = 0;
			}
		}

	}

}
