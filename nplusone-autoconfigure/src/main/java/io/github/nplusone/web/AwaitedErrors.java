package io.github.nplusone.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Requests that failed, and whose error the container is about to dispatch. It does so at
 * once, or not at all: when nobody would see the page, because the client is gone. As
 * nothing tells that it does not, a later request looks after those that wait for long.
 * <p>
 * Thread-safe. Holds requests that failed within the last second, and those since the
 * latest request.
 */
final class AwaitedErrors {

	private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

	private final Set<RecordedRequest> requests = ConcurrentHashMap.newKeySet();

	void add(RecordedRequest request) {
		this.requests.add(request);
	}

	void remove(RecordedRequest request) {
		this.requests.remove(request);
	}

	/**
	 * Gives up those whose error was not dispatched in time.
	 * @param now time of {@link System#nanoTime()}
	 * @param end told about each of them
	 */
	void giveUpLate(long now, Consumer<RecordedRequest> end) {
		if (this.requests.isEmpty()) {
			return;
		}
		for (RecordedRequest request : this.requests) {
			if (now - request.failedAt() > PATIENCE && this.requests.remove(request) && request.abandonError()) {
				end.accept(request);
			}
		}
	}

}
