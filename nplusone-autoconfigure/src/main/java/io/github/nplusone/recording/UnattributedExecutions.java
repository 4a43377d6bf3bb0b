package io.github.nplusone.recording;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many executions were charged to no request: those of threads that work for none
 * (start-up, schedulers, executors without propagation), and those that came after their
 * request had finished. Thread-safe.
 */
public final class UnattributedExecutions {

	private final LongAdder outside = new LongAdder();

	private final LongAdder late = new LongAdder();

	/**
	 * Counts an execution of a thread that works for no request.
	 */
	public void countOutside() {
		this.outside.increment();
	}

	/**
	 * Counts an execution that came after its request had finished.
	 */
	public void countLate() {
		this.late.increment();
	}

	/**
	 * The number of executions of threads that worked for no request.
	 * @return the number since start
	 */
	public long outside() {
		return this.outside.sum();
	}

	/**
	 * The number of executions that came after their request had finished.
	 * @return the number since start
	 */
	public long late() {
		return this.late.sum();
	}

}
