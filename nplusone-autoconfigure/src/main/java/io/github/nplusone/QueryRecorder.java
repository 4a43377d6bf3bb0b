package io.github.nplusone;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Records work that is no HTTP request, and carries the recording of the current work to
 * other threads. Inject it where it is needed:
 *
 * <pre class="code">
 * queryRecorder.record("nightly export", () -> export(yesterday));
 * CompletableFuture.supplyAsync(this::load, queryRecorder.wrap(ForkJoinPool.commonPool()));
 * </pre>
 *
 * Spring's own task executor carries recordings by itself; wrapping is for threads and
 * executors that Spring does not know. What is executed after the work has finished is
 * not charged to it.
 *
 * @since 0.1.0
 */
public interface QueryRecorder {

	/**
	 * Runs work, records what it executes, and reports it like a request. Within other
	 * recorded work both have the executions. An exception of the work is reported and
	 * passed on.
	 * @param name name of the work, one of few: it becomes the value of a tag
	 * @param work work to run, once, on the calling thread
	 */
	void record(String name, Runnable work);

	/**
	 * Runs work that has a result, records what it executes, and reports it like a
	 * request. Within other recorded work both have the executions. An exception of the
	 * work is reported and passed on.
	 * @param <T> type of the result
	 * @param <E> type of the exception that the work declares
	 * @param name name of the work, one of few: it becomes the value of a tag
	 * @param work work to run, once, on the calling thread
	 * @return the result
	 * @throws E if the work does
	 */
	<T extends @Nullable Object, E extends Exception> T record(String name, Work<T, E> work) throws E;

	/**
	 * Makes a task record for the work that is current now, whichever thread runs it.
	 * @param task task to run
	 * @return a task that records; the same task if nothing is being recorded
	 */
	Runnable wrap(Runnable task);

	/**
	 * Makes a task record for the work that is current now, whichever thread runs it.
	 * @param <T> type of the result
	 * @param task task to call
	 * @return a task that records; the same task if nothing is being recorded
	 */
	<T> Callable<T> wrap(Callable<T> task);

	/**
	 * Makes every task given to an executor record for the work that is current when it
	 * is given.
	 * @param executor executor to give the tasks to
	 * @return an executor that records
	 */
	Executor wrap(Executor executor);

	/**
	 * Work with a result.
	 *
	 * @param <T> type of the result
	 * @param <E> type of the exception that it declares
	 */
	@FunctionalInterface
	interface Work<T extends @Nullable Object, E extends Exception> {

		/**
		 * Does the work.
		 * @return the result
		 * @throws E if it failed
		 */
		T run() throws E;

	}

}
