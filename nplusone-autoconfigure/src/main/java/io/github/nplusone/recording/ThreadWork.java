package io.github.nplusone.recording;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a thread is doing: for which recording it works, what it loads, and which
 * execution it is in. Executions nest because data sources do (a routing data source
 * around pools, a lazy one around either): each of them announces the same round trip,
 * and only the outermost end of it counts.
 * <p>
 * Confined to its thread, but for those of threads that work for no request, which have
 * no state.
 */
public final class ThreadWork {

	/**
	 * That of a thread in an execution for no request.
	 */
	static final ThreadWork OUTSIDE = new ThreadWork(null);

	private static final ThreadWork NESTED_OUTSIDE = new ThreadWork(null);

	private final @Nullable RequestRecording recording;

	// Few applications ask for any.
	private Set<String> references = Set.of();

	private @Nullable Announced load;

	private int depth;

	private @Nullable String dataSource;

	private String schema = "";

	private long nanos;

	ThreadWork(@Nullable RequestRecording recording) {
		this.recording = recording;
	}

	/**
	 * The recording that the thread works for.
	 * @return the recording, or {@code null} if it works for none
	 */
	public @Nullable RequestRecording recording() {
		return this.recording;
	}

	/**
	 * Whether the thread is in an execution already.
	 * @return {@code false} if the next one is an outermost one
	 */
	public boolean isInExecution() {
		return this.depth > 0;
	}

	/**
	 * Begins an execution. Executions nest where data sources do.
	 * @return what {@link #endExecution ends} it, on the same thread
	 */
	public ThreadWork beginExecution() {
		if (this.recording == null) {
			return NESTED_OUTSIDE;
		}
		if (this.depth++ == 0) {
			this.dataSource = null;
			this.schema = "";
			this.nanos = System.nanoTime();
		}
		return this;
	}

	/**
	 * Leaves one level of an execution.
	 * @param dataSource data source that announced the level
	 * @param schema schema or catalog that was set on its connection, empty if none was
	 * @return whether the execution ends with it, as it was the outermost level
	 */
	public boolean endExecution(String dataSource, String schema) {
		return (this.recording != null) ? endRecordedExecution(dataSource, schema) : endExecutionOutside();
	}

	private boolean endRecordedExecution(String dataSource, String schema) {
		if (this.dataSource == null) {
			this.dataSource = dataSource;
		}
		if (this.schema.isEmpty()) {
			this.schema = schema;
		}
		if (this.depth == 0 || --this.depth > 0) {
			return false;
		}
		this.nanos = System.nanoTime() - this.nanos;
		return true;
	}

	// Nobody asks how long it took, nor where.
	private boolean endExecutionOutside() {
		if (this == NESTED_OUTSIDE) {
			return false;
		}
		CurrentRecording.endExecutionOutside();
		return true;
	}

	/**
	 * The innermost data source of the execution that has ended: behind a routing one,
	 * that which was chosen.
	 * @return its bean name
	 */
	public String dataSource() {
		return (this.dataSource != null) ? this.dataSource : "";
	}

	/**
	 * The schema or catalog that was set on the connection of the execution that has
	 * ended, on the innermost where there are several: an outer one may not know it, as
	 * the data source in between set it.
	 * @return its name, empty if none was set
	 */
	public String schema() {
		return this.schema;
	}

	/**
	 * How long the execution took that has ended.
	 * @return the time in nanoseconds, 0 if the thread works for no request
	 */
	public long elapsedNanos() {
		return this.nanos;
	}

	void beginLoad(@Nullable Load load) {
		if (this.recording != null) {
			this.load = new Announced(load, this.load);
		}
	}

	void endLoad() {
		if (this.load != null) {
			this.load = this.load.outer();
		}
	}

	/**
	 * What the thread is loading.
	 * @return the load, or {@code null} if nothing was announced
	 */
	public @Nullable Load load() {
		return (this.load != null) ? this.load.load() : null;
	}

	void addReference(String entityName) {
		if (this.recording == null) {
			return;
		}
		if (this.references.isEmpty()) {
			this.references = new HashSet<>();
		}
		this.references.add(entityName);
	}

	boolean hasReference(String entityName) {
		return this.references.contains(entityName);
	}

	private record Announced(@Nullable Load load, @Nullable Announced outer) {

	}

}
