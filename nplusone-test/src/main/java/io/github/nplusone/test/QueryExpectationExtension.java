package io.github.nplusone.test;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.test.RunningTest.Announcer;

/**
 * Measures tests with an expectation, with or without a Spring context.
 */
final class QueryExpectationExtension
		implements BeforeTestExecutionCallback, AfterTestExecutionCallback, InvocationInterceptor {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(QueryExpectationExtension.class);

	@Override
	public void beforeTestExecution(ExtensionContext test) {
		Measurement measurement = RunningTest
			.begin(Announcer.JUNIT, test.getRequiredTestInstance(), test.getRequiredTestMethod(), null)
			.measurement();
		test.getStore(NAMESPACE).put(Measurement.class, measurement);
	}

	@Override
	public void afterTestExecution(ExtensionContext test) {
		RunningTest.end(Announcer.JUNIT, test.getRequiredTestInstance(), test.getRequiredTestMethod(),
				test.getExecutionException().orElse(null));
	}

	@Override
	public void interceptTestMethod(Invocation<@Nullable Void> invocation,
			ReflectiveInvocationContext<Method> invocationContext, ExtensionContext test) throws Throwable {
		measure(invocation, test);
	}

	@Override
	public void interceptTestTemplateMethod(Invocation<@Nullable Void> invocation,
			ReflectiveInvocationContext<Method> invocationContext, ExtensionContext test) throws Throwable {
		measure(invocation, test);
	}

	// With a timeout, JUnit may run the method on a thread of its own.
	private static void measure(Invocation<@Nullable Void> invocation, ExtensionContext test) throws Throwable {
		Measurement measurement = test.getStore(NAMESPACE).get(Measurement.class, Measurement.class);
		if (measurement == null || Measurement.current() != null) {
			invocation.proceed();
			return;
		}
		try (CurrentRecording.Scope scope = CurrentRecording.open(measurement.recording())) {
			invocation.proceed();
		}
	}

}
