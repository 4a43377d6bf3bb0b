package io.github.nplusone.test;

import org.junit.jupiter.api.AfterAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.github.nplusone.RequestReporter;
import io.github.nplusone.report.log.NPlusOneLogAutoConfiguration;

/**
 * Our own log keeps the contract of reporters.
 */
class LogReporterContractTests extends RequestReporterContract {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			NPlusOneLogAutoConfiguration.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@Override
	protected RequestReporter reporter() {
		return CONTEXT.getBean(RequestReporter.class);
	}

}
