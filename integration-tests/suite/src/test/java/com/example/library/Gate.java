package com.example.library;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Where a streaming endpoint waits until the test has read what was sent before.
 */
@Component
public class Gate {

	private final Semaphore permits = new Semaphore(0);

	/**
	 * Lets the endpoint go on.
	 */
	public void open() {
		this.permits.release();
	}

	/**
	 * Forgets what was allowed before.
	 */
	public void close() {
		this.permits.drainPermits();
	}

	/**
	 * Waits until the test lets the endpoint go on, and no longer than ten seconds.
	 */
	void pass() {
		try {
			if (!this.permits.tryAcquire(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The client did not receive what was sent.");
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
