package io.github.nplusone;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * Carries the recording of the current request to other threads. Spring's own task
 * executor does so by itself; this is for threads and executors that Spring does not
 * know. Inject it where it is needed:
 *
 * <pre class="code">
 * CompletableFuture.supplyAsync(this::load, queryRecorder.wrap(ForkJoinPool.commonPool()));
 * </pre>
 *
 * What is executed after the request has finished is not charged to it.
 *
 * @since 0.1.0
 */
public interface QueryRecorder {

	/**
	 * Makes a task record for the request that is current now, whichever thread runs it.
	 * @param task task to run
	 * @return a task that records; the same task if no request is being recorded
	 */
	Runnable wrap(Runnable task);

	/**
	 * Makes a task record for the request that is current now, whichever thread runs it.
	 * @param <T> type of the result
	 * @param task task to call
	 * @return a task that records; the same task if no request is being recorded
	 */
	<T> Callable<T> wrap(Callable<T> task);

	/**
	 * Makes every task given to an executor record for the request that is current when
	 * it is given.
	 * @param executor executor to give the tasks to
	 * @return an executor that records
	 */
	Executor wrap(Executor executor);

}
