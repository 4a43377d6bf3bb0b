package com.example.library;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Handlers that work on other threads, after a query on the thread of the request.
 */
@RestController
@RequestMapping("/async")
class AsyncController {

	private final Queries queries;

	private final AsyncService service;

	private final Executor executor;

	AsyncController(Queries queries, AsyncService service, @Qualifier("applicationTaskExecutor") Executor executor) {
		this.queries = queries;
		this.service = service;
		this.executor = executor;
	}

	@GetMapping("/callable")
	Callable<String> callable() {
		this.queries.run(1);
		return () -> this.queries.runAndSay(2, "callable");
	}

	@GetMapping("/deferred")
	DeferredResult<String> deferred() {
		this.queries.run(1);
		DeferredResult<String> result = new DeferredResult<>();
		this.executor.execute(() -> result.setResult(this.queries.runAndSay(3, "deferred")));
		return result;
	}

	@GetMapping("/future")
	CompletableFuture<String> future() {
		this.queries.run(1);
		return CompletableFuture.supplyAsync(() -> this.queries.runAndSay(4, "future"), this.executor);
	}

	@GetMapping("/joined")
	String joined() {
		this.queries.run(1);
		return this.service.load(5).join();
	}

	@GetMapping("/thread")
	String thread() {
		return this.queries.runAndSay(1, Thread.currentThread().toString());
	}

}
