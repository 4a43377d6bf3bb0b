package com.example.calls;

import java.util.function.Supplier;

import org.springframework.transaction.annotation.Transactional;

/**
 * A service of an application, which runs in a transaction.
 *
 * @param <T> type of what is called
 */
public class Orders<T> {

	private final Supplier<T> query;

	public Orders(Supplier<T> query) {
		this.query = query;
	}

	@Transactional
	public T place() {
		return this.query.get();
	}

}
