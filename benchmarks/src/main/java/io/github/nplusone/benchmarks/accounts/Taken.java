package io.github.nplusone.benchmarks.accounts;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * What a thread took: those of compilers and collectors are none of it.
 *
 * @param nanos CPU time in nanoseconds
 * @param bytes memory in bytes
 */
public record Taken(long nanos, long bytes) {

	private static final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	static Taken byThisThread() {
		return new Taken(threads.getCurrentThreadCpuTime(), threads.getCurrentThreadAllocatedBytes());
	}

	/**
	 * Reads what {@link #toText} wrote.
	 * @param text text of two numbers
	 * @return the numbers
	 */
	public static Taken parse(String text) {
		String[] numbers = text.split(" ");
		return new Taken(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
	}

	String toText() {
		return this.nanos + " " + this.bytes;
	}

	/**
	 * What was taken since an earlier time.
	 * @param earlier what was taken until then
	 * @return the difference
	 */
	public Taken minus(Taken earlier) {
		return new Taken(this.nanos - earlier.nanos, this.bytes - earlier.bytes);
	}

}
