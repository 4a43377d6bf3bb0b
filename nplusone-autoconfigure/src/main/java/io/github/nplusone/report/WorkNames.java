package io.github.nplusone.report;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The names of work so far. They become values of tags, and may come from outside: the
 * name of a GraphQL operation is its client's. So there are no more than {@value #MAX};
 * work beyond has no name. Thread-safe.
 */
public final class WorkNames {

	static final int MAX = 200;

	private final Set<String> names = ConcurrentHashMap.newKeySet();

	/**
	 * Admits a name.
	 * @param name name of work, {@code null} if it has none
	 * @return the name, {@code null} if there are too many others
	 */
	public @Nullable String admit(@Nullable String name) {
		if (name == null || this.names.contains(name)) {
			return name;
		}
		return (this.names.size() < MAX && this.names.add(name)) ? name : null;
	}

}
