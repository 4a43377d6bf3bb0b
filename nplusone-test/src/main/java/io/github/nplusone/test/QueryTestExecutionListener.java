package io.github.nplusone.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

import io.github.nplusone.test.RunningTest.Announcer;

/**
 * Measures each test that has a Spring context, and fails those that are not as they
 * should be. Spring finds it by itself.
 */
final class QueryTestExecutionListener implements TestExecutionListener, Ordered {

	// Before the transaction of the test and its scripts, if set-up is included.
	private static final int BEFORE_TRANSACTIONS = 3500;

	@Override
	public int getOrder() {
		return BEFORE_TRANSACTIONS;
	}

	@Override
	public void beforeTestMethod(TestContext test) {
		RunningMeasurements.enterSetup(new MeasuredContext(test.getApplicationContext()));
		if (includesSetup(test)) {
			begin(test);
		}
	}

	@Override
	public void beforeTestExecution(TestContext test) {
		if (!includesSetup(test)) {
			begin(test);
		}
	}

	private static boolean includesSetup(TestContext test) {
		return new MeasuredContext(test.getApplicationContext()).properties().includeSetup();
	}

	private static void begin(TestContext test) {
		RunningMeasurements.leaveSetup();
		RunningTest.begin(Announcer.SPRING, test.getTestInstance(), test.getTestMethod(), test.getApplicationContext());
	}

	@Override
	public void afterTestExecution(TestContext test) {
		try {
			RunningTest.end(Announcer.SPRING, test.getTestInstance(), test.getTestMethod(), test.getTestException());
		}
		finally {
			RunningMeasurements.enterSetup(test.hasApplicationContext()
					? new MeasuredContext(test.getApplicationContext()) : MeasuredContext.NONE);
		}
	}

	@Override
	public void afterTestMethod(TestContext test) {
		RunningTest.discard(Announcer.SPRING, test.getTestInstance(), test.getTestMethod());
		RunningMeasurements.leaveSetup();
	}

}
