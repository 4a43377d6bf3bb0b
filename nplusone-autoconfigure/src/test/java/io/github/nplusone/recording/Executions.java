package io.github.nplusone.recording;

import io.github.nplusone.analysis.Fingerprint;

/**
 * Executions for tests.
 */
public final class Executions {

	private Executions() {
	}

	public static Execution of(String dataSource, Fingerprint fingerprint, long elapsedNanos) {
		return new Execution(dataSource, "", fingerprint, 0, (short) 0, 0, null, elapsedNanos, 0, false);
	}

	public static Execution failed(String dataSource, Fingerprint fingerprint, long elapsedNanos) {
		return new Execution(dataSource, "", fingerprint, 0, (short) 0, 0, null, elapsedNanos, 0, true);
	}

	public static Execution batch(String dataSource, Fingerprint fingerprint, int entries) {
		return new Execution(dataSource, "", fingerprint, 0, (short) 0, 0, null, 1, entries, false);
	}

}
