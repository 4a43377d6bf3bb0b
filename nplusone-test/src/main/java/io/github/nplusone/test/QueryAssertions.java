package io.github.nplusone.test;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Entry points for assertions about queries, in the style of AssertJ:
 *
 * <pre class="code">
 * assertThatQueries(() -> orders.load()).hasCountAtMost(3).hasNoNPlusOne();
 * </pre>
 *
 * @since 0.1.0
 */
public final class QueryAssertions {

	private QueryAssertions() {
	}

	/**
	 * Runs code, and measures what it executes: on the calling thread and on those that
	 * the recording follows, and in the HTTP requests that it sends to the application
	 * under test.
	 * @param code code to run, once, before this returns; what it throws is passed on
	 * @return assertions about what was executed
	 */
	public static QueriesAssert assertThatQueries(ThrowingCallable code) {
		return new QueriesAssert(MeasuredCode.run(code));
	}

}
