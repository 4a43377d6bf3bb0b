package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;

/**
 * The recording of the request that the calling thread is working for, the association
 * that the thread is loading for it, and the execution that it is in.
 * <p>
 * A thread-local of the whole JVM, and not of one application context, because that is
 * the only place where context propagation can reach it. Pooled threads keep nothing of
 * ours when the outermost scope closes, but an empty array of the JDK: to make an entry
 * for each execution, and to remove it, takes longer than all the rest.
 */
public final class CurrentRecording {

	// Of one element, a ThreadWork or null.
	private static final ThreadLocal<@Nullable Object[]> CURRENT = ThreadLocal.withInitial(() -> new Object[1]);

	private CurrentRecording() {
	}

	/**
	 * Returns the recording of the calling thread.
	 * @return the recording, or {@code null} if the thread works for no request
	 */
	public static @Nullable RequestRecording get() {
		ThreadWork work = work();
		return (work != null) ? work.recording() : null;
	}

	/**
	 * Makes a recording the current one until the scope is closed, by the same thread.
	 * @param recording recording to add executions to
	 * @return the scope, whose closing restores what was current before
	 */
	public static Scope open(RequestRecording recording) {
		@Nullable Object[] current = CURRENT.get();
		Scope scope = new Scope((ThreadWork) current[0]);
		current[0] = new ThreadWork(recording);
		return scope;
	}

	/**
	 * Sets or removes the recording of the calling thread. For those who keep the
	 * previous one themselves; others {@link #open} a scope.
	 * @param recording recording to add executions to, or {@code null} for none
	 */
	public static void set(@Nullable RequestRecording recording) {
		restore((recording != null) ? new ThreadWork(recording) : null);
	}

	private static void restore(@Nullable ThreadWork work) {
		CURRENT.get()[0] = work;
	}

	/**
	 * Begins an execution of the calling thread, for whomever it works. Executions nest
	 * where data sources do.
	 * @return what {@link ThreadWork#endExecution ends} the execution, on the same thread
	 */
	public static ThreadWork beginExecution() {
		@Nullable Object[] current = CURRENT.get();
		ThreadWork work = (ThreadWork) current[0];
		if (work == null) {
			current[0] = ThreadWork.OUTSIDE;
			return ThreadWork.OUTSIDE;
		}
		return work.beginExecution();
	}

	static void endExecutionOutside() {
		@Nullable Object[] current = CURRENT.get();
		current[0] = (current[0] != ThreadWork.OUTSIDE) ? current[0] : null;
	}

	/**
	 * What the calling thread is doing.
	 * @return its work, {@code null} if it works for no recording and is in no execution
	 */
	public static @Nullable ThreadWork work() {
		return (ThreadWork) CURRENT.get()[0];
	}

	/**
	 * Announces that the calling thread loads something, until {@link #endLoad()}. Does
	 * nothing if it works for no request.
	 * @param load what is loaded, or {@code null} if the application asks for an entity
	 * by its identifier
	 */
	public static void beginLoad(@Nullable Load load) {
		ThreadWork work = work();
		if (work != null) {
			work.beginLoad(load);
		}
	}

	/**
	 * Takes back the latest announcement. One that is never taken back, because the load
	 * failed, ends with the scope of the recording.
	 */
	public static void endLoad() {
		ThreadWork work = work();
		if (work != null) {
			work.endLoad();
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
		ThreadWork work = work();
		return (work != null) ? work.load() : null;
	}

	/**
	 * Notes that the application asked for a reference to an entity, so that what is
	 * loaded behind a reference need not be an association. Does nothing if the thread
	 * works for no request.
	 * @param entityName name of the entity
	 */
	public static void addReference(String entityName) {
		ThreadWork work = work();
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
		ThreadWork work = work();
		return work != null && work.hasReference(entityName);
	}

	/**
	 * The time during which a recording is the current one.
	 */
	public static final class Scope implements AutoCloseable {

		private final @Nullable ThreadWork previous;

		private Scope(@Nullable ThreadWork previous) {
			this.previous = previous;
		}

		@Override
		public void close() {
			restore(this.previous);
		}

	}

}
