package io.github.nplusone.recording;

/**
 * A running total of executions. Not thread-safe: {@link RequestRecording} guards it.
 */
final class Tally {

	private int executions;

	private int failures;

	private long batchEntries;

	private long nanos;

	void add(Execution execution) {
		this.executions++;
		this.failures += (execution.failed() ? 1 : 0);
		this.batchEntries += execution.batchEntries();
		this.nanos += execution.elapsedNanos();
	}

	int executions() {
		return this.executions;
	}

	int failures() {
		return this.failures;
	}

	long batchEntries() {
		return this.batchEntries;
	}

	long nanos() {
		return this.nanos;
	}

}
