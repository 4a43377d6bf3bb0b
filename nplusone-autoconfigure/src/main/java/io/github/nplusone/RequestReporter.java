package io.github.nplusone;

/**
 * Told about each finished request. Every bean of this type is called, in the order of
 * its {@code @Order}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestReporter {

	/**
	 * Takes notice of a finished request. Called exactly once per request, from many
	 * threads at once, on the thread that completed the request, when the application has
	 * written its response. A container may send the last of it only after this returns,
	 * so a slow reporter makes a slow response. Queries run here are not charged to the
	 * request. An exception is logged and reaches neither the request nor the other
	 * reporters.
	 * @param report everything known about the request; it can be kept
	 */
	void report(RequestReport report);

}
