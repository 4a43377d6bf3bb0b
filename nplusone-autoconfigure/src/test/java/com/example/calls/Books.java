package com.example.calls;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.aopalliance.intercept.MethodInterceptor;

/**
 * Code of an application, which calls what it is given on lines that tests know by the
 * names of their methods.
 *
 * @param <T> type of what is called
 */
public class Books<T> {

	private final Supplier<T> query;

	public Books(Supplier<T> query) {
		this.query = query;
	}

	// A proxy by subclass has no arguments to give.
	protected Books() {
		this.query = () -> {
			throw new AssertionError("A proxy calls its target");
		};
	}

	public T direct() {
		return this.query.get();
	}

	public T inLambda() {
		Supplier<T> lambda = () -> this.query.get();
		return Stream.of(1).map((number) -> lambda.get()).findFirst().orElseThrow();
	}

	public T byMethodReference() {
		return Stream.of(this.query).map(Supplier::get).findFirst().orElseThrow();
	}

	public T inParallelStream() {
		return List.of(1, 2, 3, 4).parallelStream().map((number) -> this.query.get()).findFirst().orElseThrow();
	}

	public T inAnonymousClass() {
		return new Supplier<T>() {

			@Override
			public T get() {
				return Books.this.query.get();
			}

		}.get();
	}

	public T inRecord() {
		return new Shelf<>(this.query).fill();
	}

	public T onAnotherThread() {
		return CompletableFuture.supplyAsync(() -> this.query.get()).join();
	}

	/**
	 * An interceptor of the application, which is not where the query is to be changed.
	 * @return the interceptor
	 */
	public static MethodInterceptor interceptor() {
		return new Timing();
	}

	record Shelf<T>(Supplier<T> query) {

		T fill() {
			return this.query.get();
		}

	}

	private static final class Timing implements MethodInterceptor {

		@Override
		public Object invoke(org.aopalliance.intercept.MethodInvocation invocation) throws Throwable {
			return invocation.proceed();
		}

	}

}
