package io.github.nplusone.test.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Writes the files when all tests have run. Instantiated by the JUnit Platform.
 */
public final class RunListener implements LauncherSessionListener {

	private static final AtomicInteger depth = new AtomicInteger();

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		JvmNumber.claim(ModuleDirectory.current().build().resolve("nplusone"));
		if (depth.getAndIncrement() > 0) {
			TestRun.nest();
		}
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		TestRun run = TestRun.current();
		if (depth.decrementAndGet() > 0) {
			TestRun.leave();
		}
		run.finish().forEach(System.out::println);
		List<String> failures = run.takeUnattributed();
		if (!failures.isEmpty()) {
			throw new AssertionError(String.join("\n", failures));
		}
	}

}
