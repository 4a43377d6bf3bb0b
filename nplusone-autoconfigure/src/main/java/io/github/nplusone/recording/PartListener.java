package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;

/**
 * Told about the requests, and the other reported work, that are parts of something which
 * is not reported itself, such as a test. Called by any thread.
 */
public interface PartListener {

	/**
	 * A part begins.
	 */
	void begun();

	/**
	 * A part has ended, after all reporters were told. Called once for each beginning.
	 * @param report what is known about it, {@code null} if there is nothing to report
	 */
	void ended(@Nullable RequestReport report);

}
