package io.github.nplusone.integration;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a test whose requests were reported more often than it asked for. What a test
 * that failed has left behind does not disturb the next one.
 */
class NothingReportedTwice implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		applicationContext(context).getBean(CollectedReports.class).clear();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (context.getExecutionException().isEmpty()) {
			applicationContext(context).getBean(LibraryClient.class).expectNoFurtherReport();
		}
	}

	private static ApplicationContext applicationContext(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context);
	}

}
