package com.example.calls;

import java.util.function.Supplier;

/**
 * An entity of an application, whose getter loads.
 *
 * @param books what it loads
 * @param <T> type of what is loaded
 */
public record Author<T>(Supplier<T> books) {

	public T getBooks() {
		return this.books.get();
	}

}
