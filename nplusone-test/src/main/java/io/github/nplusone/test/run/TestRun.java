package io.github.nplusone.test.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;
import io.github.nplusone.test.baseline.BaselineException;
import io.github.nplusone.test.baseline.BaselineRun;
import io.github.nplusone.test.baseline.Regression;
import io.github.nplusone.test.report.SeenRoutes;
import io.github.nplusone.test.report.SourceFiles;

/**
 * Everything that the tests of this JVM have shown so far, in whatever number of
 * application contexts, and on whatever number of threads. Thread-safe: it holds
 * concurrent collections, bounded by the files that contexts name, the tests that run at
 * a time, and the routes of the application.
 */
final class TestRun {

	private static final TestRun OUTERMOST = new TestRun();

	// Tests may run other tests.
	private static final Deque<TestRun> nested = new ConcurrentLinkedDeque<>();

	private final Map<Path, BaselineRun> baselines = new ConcurrentHashMap<>();

	private final Map<Path, Path> rewritten = new ConcurrentHashMap<>();

	private final Map<Path, SeenRoutes> reports = new ConcurrentHashMap<>();

	private final Map<String, SeenRoutes> attached = new ConcurrentHashMap<>();

	private final Set<RunningTest> running = ConcurrentHashMap.newKeySet();

	// By route; of requests that no test is known to have made.
	private final Map<String, String> unattributed = new ConcurrentHashMap<>();

	private final SourceFiles sources = new SourceFiles(ModuleDirectory.current().path());

	static TestRun current() {
		TestRun innermost = nested.peek();
		return (innermost != null) ? innermost : OUTERMOST;
	}

	static void nest() {
		nested.push(new TestRun());
	}

	static void leave() {
		nested.poll();
	}

	/**
	 * Begins a test.
	 * @param test the test
	 * @param settings what its application context says
	 * @throws BaselineException if the baseline can't be read
	 */
	void begin(RunningTest test, RunSettings settings) {
		baseline(settings);
		this.running.add(test);
	}

	/**
	 * Ends a test.
	 * @param test the test
	 * @return what it did worse than the baseline, or others did when no test is known to
	 * have done it
	 */
	List<String> end(RunningTest test) {
		this.running.remove(test);
		List<String> failures = new ArrayList<>(test.failures());
		failures.addAll(takeUnattributed());
		return failures;
	}

	/**
	 * Takes what was worse, though no test is known to have done it.
	 * @return texts, for one test to fail with
	 */
	List<String> takeUnattributed() {
		List<String> taken = new ArrayList<>();
		for (String route : List.copyOf(this.unattributed.keySet())) {
			String text = this.unattributed.remove(route);
			if (text != null) {
				taken.add(text + "\n  by a request that no running test is known to have made");
			}
		}
		return taken;
	}

	void report(RequestReport report, TestRequestReporter reporter) {
		RunSettings settings = reporter.settings();
		try {
			report(report, reporter, settings, baseline(settings));
		}
		// A context that was started by hand has no test to fail before.
		catch (BaselineException ex) {
			this.unattributed.putIfAbsent(settings.baseline().toString(), String.valueOf(ex.getMessage()));
		}
	}

	private void report(RequestReport report, TestRequestReporter reporter, RunSettings settings,
			BaselineRun baseline) {
		Collection<RunningTest> tests = testsOf(report, reporter);
		baseline.observe(report);
		describe(report, tests, baseline, settings);
		Regression regression = settings.write() ? null : baseline.check(report);
		if (regression != null) {
			fail(regression, tests);
		}
	}

	private BaselineRun baseline(RunSettings settings) {
		Path file = settings.module().path().resolve(settings.baseline());
		if (settings.write()) {
			this.rewritten.put(file, settings.module().build().resolve("nplusone/baseline.lock"));
		}
		return this.baselines.computeIfAbsent(file,
				(path) -> BaselineRun.open(settings.module().path(), settings.baseline()));
	}

	/**
	 * Looks for the test that made a request. On its own thread it is that one; on
	 * threads of a server or a pool, any of those that share the application context.
	 */
	private Collection<RunningTest> testsOf(RequestReport report, TestRequestReporter reporter) {
		Collection<RunningTest> sameThread = running((test) -> test.runsOn(Thread.currentThread()), report);
		if (!sameThread.isEmpty()) {
			return sameThread;
		}
		Collection<RunningTest> sameContext = running((test) -> test.uses(reporter), report);
		return sameContext.isEmpty() ? running((test) -> true, report) : sameContext;
	}

	private Collection<RunningTest> running(Predicate<RunningTest> condition, RequestReport report) {
		return this.running.stream().filter(condition).filter((test) -> test.mayHaveMade(report)).toList();
	}

	private void describe(RequestReport report, Collection<RunningTest> tests, BaselineRun baseline,
			RunSettings settings) {
		Set<String> names = tests.stream().map(RunningTest::name).collect(Collectors.toSet());
		if (settings.reports() != null) {
			this.reports.computeIfAbsent(settings.reports(), (directory) -> new SeenRoutes())
				.add(report, names, baseline);
		}
		tests.stream().map(RunningTest::testClass).distinct().forEach((testClass) -> {
			SeenRoutes routes = this.attached.get(testClass);
			if (routes != null) {
				routes.add(report, names, baseline);
			}
		});
	}

	private void fail(Regression regression, Collection<RunningTest> tests) {
		tests.forEach((test) -> test.fail(regression, tests));
		if (tests.isEmpty()) {
			this.unattributed.putIfAbsent(regression.route(), regression.text());
		}
	}

	void collectFor(Class<?> testClass) {
		this.attached.put(testClass.getName(), new SeenRoutes());
	}

	@Nullable SeenRoutes collectedFor(Class<?> testClass) {
		return this.attached.remove(testClass.getName());
	}

	SourceFiles sources() {
		return this.sources;
	}

	/**
	 * Writes the files.
	 * @return what to tell about the baseline, a text for each of its files
	 */
	List<String> finish() {
		this.reports.forEach(this::write);
		List<String> messages = new ArrayList<>();
		this.baselines.forEach((file, baseline) -> {
			Path lockFile = this.rewritten.get(file);
			List<String> diff = (lockFile != null) ? baseline.rewrite(lockFile) : baseline.offer();
			if (!diff.isEmpty()) {
				messages.add(message(baseline, lockFile != null) + "\n  " + String.join("\n  ", diff));
			}
		});
		return messages;
	}

	private static String message(BaselineRun baseline, boolean written) {
		return written ? "nplusone rewrote the baseline " + baseline + ":"
				: "nplusone found less than there is in the baseline " + baseline
						+ ". If all tests ran, take it over with -Dnplusone.test.baseline.write=true:";
	}

	private void write(Path directory, SeenRoutes routes) {
		try {
			routes.write(directory, JvmNumber.suffix(), this.sources);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write the report of the tests to " + directory, ex);
		}
	}

}
