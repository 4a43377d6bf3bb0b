package io.github.nplusone.recording;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;

/**
 * The recording of the request that the calling thread is working for, and the
 * association that the thread is loading for it.
 * <p>
 * A thread-local of the whole JVM, and not of one application context, because that is
 * the only place where context propagation can reach it. It is removed, not set to
 * {@code null}, when the outermost scope closes: pooled threads keep nothing.
 */
public final class CurrentRecording {

	private static final ThreadLocal<Work> CURRENT = new ThreadLocal<>();

	private CurrentRecording() {
	}

	/**
	 * Returns the recording of the calling thread.
	 * @return the recording, or {@code null} if the thread works for no request
	 */
	public static @Nullable RequestRecording get() {
		Work work = work();
		return (work != null) ? work.recording : null;
	}

	private static @Nullable Work work() {
		Work work = CURRENT.get();
		if (work == null) {
			// Asking leaves an entry, even where there is nothing to find.
			CURRENT.remove();
		}
		return work;
	}

	/**
	 * Makes a recording the current one until the scope is closed, by the same thread.
	 * @param recording recording to add executions to
	 * @return the scope, whose closing restores what was current before
	 */
	public static Scope open(RequestRecording recording) {
		Scope scope = new Scope(CURRENT.get());
		CURRENT.set(new Work(recording));
		return scope;
	}

	/**
	 * Sets or removes the recording of the calling thread. For those who keep the
	 * previous one themselves; others {@link #open} a scope.
	 * @param recording recording to add executions to, or {@code null} for none
	 */
	public static void set(@Nullable RequestRecording recording) {
		restore((recording != null) ? new Work(recording) : null);
	}

	private static void restore(@Nullable Work work) {
		if (work == null) {
			CURRENT.remove();
			return;
		}
		CURRENT.set(work);
	}

	/**
	 * Announces that the calling thread loads something, until {@link #endLoad()}. Does
	 * nothing if it works for no request.
	 * @param load what is loaded, or {@code null} if the application asks for an entity
	 * by its identifier
	 */
	public static void beginLoad(@Nullable Load load) {
		Work work = work();
		if (work != null) {
			work.load = new Announced(load, work.load);
		}
	}

	/**
	 * Takes back the latest announcement. One that is never taken back, because the load
	 * failed, ends with the scope of the recording.
	 */
	public static void endLoad() {
		Work work = work();
		if (work != null && work.load != null) {
			work.load = work.load.outer();
		}
	}

	/**
	 * The association that the calling thread is loading.
	 * @return the association, or {@code null} if it loads none
	 */
	public static @Nullable Association association() {
		Load load = load();
		return (load != null) ? load.association() : null;
	}

	/**
	 * What the calling thread is loading.
	 * @return the load, or {@code null} if nothing was announced
	 */
	public static @Nullable Load load() {
		Work work = work();
		return (work != null && work.load != null) ? work.load.load() : null;
	}

	/**
	 * Notes that the application asked for a reference to an entity, so that what is
	 * loaded behind a reference need not be an association. Does nothing if the thread
	 * works for no request.
	 * @param entityName name of the entity
	 */
	public static void addReference(String entityName) {
		Work work = work();
		if (work != null) {
			work.addReference(entityName);
		}
	}

	/**
	 * Whether the application asked for a reference to an entity.
	 * @param entityName name of the entity
	 * @return {@code true} if it did so on this thread, for the current recording
	 */
	public static boolean hasReference(String entityName) {
		Work work = work();
		return work != null && work.references.contains(entityName);
	}

	/**
	 * The time during which a recording is the current one.
	 */
	public static final class Scope implements AutoCloseable {

		private final @Nullable Work previous;

		private Scope(@Nullable Work previous) {
			this.previous = previous;
		}

		@Override
		public void close() {
			restore(this.previous);
		}

	}

	private static final class Work {

		private final RequestRecording recording;

		// Few applications ask for any.
		private Set<String> references = Set.of();

		private @Nullable Announced load;

		Work(RequestRecording recording) {
			this.recording = recording;
		}

		void addReference(String entityName) {
			if (this.references.isEmpty()) {
				this.references = new HashSet<>();
			}
			this.references.add(entityName);
		}

	}

	private record Announced(@Nullable Load load, @Nullable Announced outer) {

	}

}
