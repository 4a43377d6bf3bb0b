package com.example.library;

import java.util.concurrent.CompletableFuture;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/**
 * A service that works on another thread.
 */
@Service
class AsyncService {

	private final Queries queries;

	AsyncService(Queries queries) {
		this.queries = queries;
	}

	@Async
	public CompletableFuture<String> load(int queries) {
		this.queries.run(queries);
		return CompletableFuture.completedFuture(Thread.currentThread().toString());
	}

}
