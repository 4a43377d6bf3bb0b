package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

/**
 * The recording of the request that the calling thread is working for.
 * <p>
 * A thread-local of the whole JVM, and not of one application context, because that is
 * the only place where context propagation can reach it. It is removed, not set to
 * {@code null}, when the outermost scope closes: pooled threads keep nothing.
 */
public final class CurrentRecording {

	private static final ThreadLocal<RequestRecording> CURRENT = new ThreadLocal<>();

	private CurrentRecording() {
	}

	/**
	 * Returns the recording of the calling thread.
	 * @return the recording, or {@code null} if the thread works for no request
	 */
	public static @Nullable RequestRecording get() {
		RequestRecording recording = CURRENT.get();
		if (recording == null) {
			// Asking leaves an entry, even where there is nothing to find.
			CURRENT.remove();
		}
		return recording;
	}

	/**
	 * Makes a recording the current one until the scope is closed, by the same thread.
	 * @param recording recording to add executions to
	 * @return the scope, whose closing restores what was current before
	 */
	public static Scope open(RequestRecording recording) {
		Scope scope = new Scope(CURRENT.get());
		CURRENT.set(recording);
		return scope;
	}

	/**
	 * Sets or removes the recording of the calling thread. For those who keep the
	 * previous one themselves; others {@link #open} a scope.
	 * @param recording recording to add executions to, or {@code null} for none
	 */
	public static void set(@Nullable RequestRecording recording) {
		if (recording == null) {
			CURRENT.remove();
			return;
		}
		CURRENT.set(recording);
	}

	/**
	 * The time during which a recording is the current one.
	 */
	public static final class Scope implements AutoCloseable {

		private final @Nullable RequestRecording previous;

		private Scope(@Nullable RequestRecording previous) {
			this.previous = previous;
		}

		@Override
		public void close() {
			set(this.previous);
		}

	}

}
