package io.github.nplusone.test.run;

import java.nio.file.FileAlreadyExistsException;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;

import io.github.nplusone.test.report.SeenRoutes;

/**
 * Attaches a report of what the requests of a test class did to its result, where tools
 * that read JUnit's reports find it. Used by {@code @ExtendWith}, or for all classes with
 * {@code junit.jupiter.extensions.autodetection.enabled=true}.
 *
 * @since 0.1.0
 */
public final class AttachReport implements BeforeAllCallback, AfterAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		TestRun.current().collectFor(context.getRequiredTestClass());
	}

	@Override
	public void afterAll(ExtensionContext context) {
		TestRun run = TestRun.current();
		SeenRoutes routes = run.collectedFor(context.getRequiredTestClass());
		if (routes != null && !routes.isEmpty()) {
			int number = 1;
			while (!publish(context, (number > 1) ? "nplusone-" + number : "nplusone", routes, run)) {
				number++;
			}
		}
	}

	// Unlike publishFile, the same in JUnit 5.12 and 6. JUnit 5.12 fails where an earlier
	// run has left the directory.
	private static boolean publish(ExtensionContext context, String name, SeenRoutes routes, TestRun run) {
		try {
			context.publishDirectory(name, (directory) -> routes.write(directory, "", run.sources()));
			return true;
		}
		catch (JUnitException ex) {
			if (ex.getCause() instanceof FileAlreadyExistsException) {
				return false;
			}
			throw ex;
		}
	}

}
