package io.github.nplusone.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Runs something when an async request is complete. After a timeout or an error,
 * something else always follows.
 */
final class AsyncCompletionListener implements AsyncListener {

	private final Runnable completion;

	AsyncCompletionListener(Runnable completion) {
		this.completion = completion;
	}

	@Override
	public void onComplete(AsyncEvent event) {
		this.completion.run();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
	}

	@Override
	public void onError(AsyncEvent event) {
	}

	// The dispatch that starts async processing again adds a listener again when left.
	@Override
	public void onStartAsync(AsyncEvent event) {
	}

}
