package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;

/**
 * Told about the requests, and the other reported work, that are parts of something which
 * is not reported itself, such as a test. Called by any thread.
 */
@FunctionalInterface
public interface PartListener {

	/**
	 * A part begins, on the calling thread.
	 * @return told about its end
	 */
	Part begun();

	/**
	 * A part that has begun.
	 */
	@FunctionalInterface
	interface Part {

		/**
		 * The part has ended, and all reporters were told. Called once.
		 * @param report what is known about it, {@code null} if there is nothing to
		 * report
		 */
		void ended(@Nullable RequestReport report);

	}

}
