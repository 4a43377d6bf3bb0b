package org.springframework.samples.calls;

import java.util.function.Supplier;

/**
 * Code of an application whose package begins like that of a library.
 *
 * @param query what it calls
 * @param <T> type of what is called
 */
public record Visits<T>(Supplier<T> query) {

	public T load() {
		return this.query.get();
	}

}
