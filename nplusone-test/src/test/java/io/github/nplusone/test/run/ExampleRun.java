package io.github.nplusone.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Runs examples as a build tool does, in a module of their own.
 */
final class ExampleRun implements TestExecutionListener {

	private final Path module;

	private final Map<String, String> failures = Collections.synchronizedMap(new TreeMap<>());

	private final List<Path> attachments = Collections.synchronizedList(new ArrayList<>());

	private ExampleRun(Path module) {
		this.module = module;
	}

	static ExampleRun of(Path module, Class<?>... tests) {
		return new ExampleRun(module).execute(Map.of(), tests);
	}

	static ExampleRun rewriting(Path module, Class<?>... tests) {
		return new ExampleRun(module).execute(Map.of("nplusone.test.baseline.write", "true"), tests);
	}

	private ExampleRun execute(Map<String, String> properties, Class<?>... tests) {
		String basedir = System.setProperty("basedir", this.module.toString());
		properties.forEach(System::setProperty);
		try (LauncherSession session = LauncherFactory.openSession()) {
			LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
				.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
				.configurationParameter("junit.jupiter.execution.parallel.mode.default",
						(tests[0].getSimpleName().startsWith("AtOnce")) ? "concurrent" : "same_thread")
				.configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
				.configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
				.configurationParameter("junit.platform.reporting.output.dir",
						this.module.resolve("attached").toString());
			for (Class<?> test : tests) {
				request.selectors(selectClass(test));
			}
			session.getLauncher().execute(request.build(), this);
		}
		finally {
			properties.keySet().forEach(System::clearProperty);
			restore(basedir);
		}
		return this;
	}

	private static void restore(String basedir) {
		if (basedir != null) {
			System.setProperty("basedir", basedir);
		}
		else {
			System.clearProperty("basedir");
		}
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		result.getThrowable().ifPresent((failure) -> this.failures.put(test.getDisplayName(), failure.getMessage()));
	}

	@Override
	public void fileEntryPublished(TestIdentifier test, FileEntry file) {
		this.attachments.add(file.getPath());
	}

	Map<String, String> failures() {
		return this.failures;
	}

	List<Path> attachments() {
		return this.attachments;
	}

	String routes() throws IOException {
		return Files.readString(this.module.resolve("src/test/resources/nplusone-baseline.txt"))
			.replaceAll("(?m)^#.*\n", "");
	}

}
