package io.github.nplusone.web;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jspecify.annotations.Nullable;

/**
 * Requests that failed, and whose error the container is about to dispatch. It does so at
 * once, or not at all: when nobody would see the page, because the client is gone. As
 * nothing tells that it does not, later requests look after those that wait for long.
 * <p>
 * Thread-safe. Holds the requests that failed within the last {@value #PATIENCE_SECONDS}
 * seconds, and those since the latest request.
 */
final class AwaitedErrors {

	private static final int PATIENCE_SECONDS = 5;

	private static final long PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS).toNanos();

	// In the order in which they failed.
	private final Queue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();

	void add(RecordedRequest request) {
		this.requests.add(request);
	}

	/**
	 * Gives up one whose error was not dispatched in time.
	 * @return the request, {@code null} if there is none
	 */
	@Nullable RecordedRequest giveUpLate() {
		RecordedRequest first = this.requests.peek();
		while (first != null && (!first.awaitsError() || System.nanoTime() - first.failedAt() > PATIENCE)) {
			if (this.requests.remove(first) && first.abandonError()) {
				return first;
			}
			first = this.requests.peek();
		}
		return null;
	}

	/**
	 * Gives up any of them.
	 * @return the request, {@code null} if there is none
	 */
	@Nullable RecordedRequest giveUp() {
		RecordedRequest first = this.requests.poll();
		while (first != null && !first.abandonError()) {
			first = this.requests.poll();
		}
		return first;
	}

}
