package io.github.nplusone.recording;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;

/**
 * The search of one request for callers: how often it may still look. Always at first, so
 * that requests of ordinary length are told exactly; then now and then; in the end no
 * more. Not thread-safe: {@link RequestRecording} guards it.
 */
final class CallerSearch {

	/**
	 * Up to here every repeated execution is looked at.
	 */
	static final int EXACT = 64;

	static final int MAX = 128;

	// Odd, so that two lines which take turns are both met.
	private static final int STRIDE = 13;

	private int looks;

	private @Nullable Object handler;

	private @Nullable Supplier<@Nullable CallSite> handlerCallSite;

	void handledBy(Object handler, Supplier<@Nullable CallSite> callSite) {
		if (this.handler == null) {
			this.handler = handler;
			this.handlerCallSite = callSite;
		}
	}

	@Nullable Object handler() {
		return this.handler;
	}

	@Nullable CallSite handlerCallSite() {
		return (this.handlerCallSite != null) ? this.handlerCallSite.get() : null;
	}

	/**
	 * Asks for a look at an execution whose caller may well be that of the one before.
	 * @param occurrence which execution of its statement it is, from 1
	 * @return whether to look
	 */
	boolean takeFor(int occurrence) {
		return (this.looks < EXACT || occurrence % STRIDE == 0) && take();
	}

	/**
	 * Asks for a look at an execution that could be anyone's.
	 * @return whether to look
	 */
	boolean take() {
		if (this.looks == MAX) {
			return false;
		}
		this.looks++;
		return true;
	}

}
