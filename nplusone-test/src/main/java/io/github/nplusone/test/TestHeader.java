package io.github.nplusone.test;

import org.jspecify.annotations.Nullable;

/**
 * The header by which a request names the test that sends it.
 */
final class TestHeader {

	static final String NAME = "X-NPlusOne-Test";

	private TestHeader() {
	}

	/**
	 * The value for requests of the calling thread.
	 * @return the value, {@code null} if nobody knows for which test the thread runs
	 */
	static @Nullable String value() {
		return RunningMeasurements.currentId();
	}

}
