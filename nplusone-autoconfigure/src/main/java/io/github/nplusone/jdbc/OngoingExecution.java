package io.github.nplusone.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The execution that the calling thread is in. It exists because data sources nest (a
 * routing data source around pools, a lazy one around either): each of them announces the
 * same round trip, and only the outermost end of it counts.
 * <p>
 * Confined to its thread, and removed from it when the execution ends.
 */
final class OngoingExecution {

	private static final ThreadLocal<OngoingExecution> CURRENT = new ThreadLocal<>();

	private final long startNanos = System.nanoTime();

	private int depth;

	private @Nullable String dataSource;

	private OngoingExecution() {
	}

	/**
	 * Whether the calling thread is in an execution already.
	 * @return {@code false} if the next one is an outermost one
	 */
	static boolean isNested() {
		OngoingExecution ongoing = CURRENT.get();
		if (ongoing == null) {
			CURRENT.remove();
		}
		return ongoing != null;
	}

	static void begin() {
		OngoingExecution ongoing = CURRENT.get();
		if (ongoing == null) {
			ongoing = new OngoingExecution();
			CURRENT.set(ongoing);
		}
		ongoing.depth++;
	}

	/**
	 * Leaves one level.
	 * @param dataSource data source that announced the level
	 * @return the execution if this was its outermost level, otherwise {@code null}
	 */
	static @Nullable OngoingExecution end(String dataSource) {
		OngoingExecution ongoing = CURRENT.get();
		if (ongoing == null) {
			CURRENT.remove();
			return null;
		}
		ongoing.nameInnermost(dataSource);
		if (--ongoing.depth > 0) {
			return null;
		}
		CURRENT.remove();
		return ongoing;
	}

	private void nameInnermost(String dataSource) {
		if (this.dataSource == null) {
			this.dataSource = dataSource;
		}
	}

	/**
	 * The innermost data source: behind a routing one, that which was chosen.
	 * @return its bean name
	 */
	String dataSource() {
		return (this.dataSource != null) ? this.dataSource : "";
	}

	long elapsedNanos() {
		return System.nanoTime() - this.startNanos;
	}

}
