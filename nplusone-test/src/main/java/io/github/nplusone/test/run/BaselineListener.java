package io.github.nplusone.test.run;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Fails the test whose requests are worse than the baseline.
 */
final class BaselineListener implements TestExecutionListener, Ordered {

	// After the listeners that close a context before a test, and inject from a new one.
	private static final int ORDER = 2_500;

	private static final String ATTRIBUTE = RunningTest.class.getName();

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		TestRequestReporter reporter = reporterOf(testContext);
		if (reporter != null) {
			RunningTest test = new RunningTest(testContext.getTestClass(), testContext.getTestMethod().getName(),
					reporter);
			TestRun.current().begin(test, reporter.settings());
			testContext.setAttribute(ATTRIBUTE, test);
		}
	}

	private static @Nullable TestRequestReporter reporterOf(TestContext testContext) {
		return testContext.hasApplicationContext()
				? testContext.getApplicationContext().getBeanProvider(TestRequestReporter.class).getIfAvailable()
				: null;
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		if (testContext.removeAttribute(ATTRIBUTE) instanceof RunningTest test) {
			failWith(TestRun.current().end(test));
		}
	}

	@Override
	public void afterTestClass(TestContext testContext) {
		failWith(TestRun.current().takeUnattributed());
	}

	private static void failWith(List<String> failures) {
		if (!failures.isEmpty()) {
			throw new AssertionError(String.join("\n", failures)
					+ "\nIf it is to stay, rewrite the baseline with -Dnplusone.test.baseline.write=true, for review.");
		}
	}

}
