package io.github.nplusone.test.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.nplusone.RequestReport;
import io.github.nplusone.test.baseline.Regression;

/**
 * A test that is running, and what its requests did worse. Thread-safe by a lock.
 */
final class RunningTest {

	private final String testClass;

	private final String name;

	private final TestRequestReporter reporter;

	private final Thread thread = Thread.currentThread();

	private final Instant startedAt = Instant.now();

	// By route: a test may make thousands of requests to one.
	private final Map<String, String> failures = new TreeMap<>();

	RunningTest(Class<?> testClass, String method, TestRequestReporter reporter) {
		this.testClass = testClass.getName();
		this.name = testClass.getName() + "." + method;
		this.reporter = reporter;
	}

	/**
	 * Whether the test may have made a request.
	 * @param report report of the request
	 * @return {@code false} if the request is older than the test
	 */
	boolean mayHaveMade(RequestReport report) {
		return !report.startedAt().isBefore(this.startedAt);
	}

	boolean runsOn(Thread thread) {
		return this.thread == thread;
	}

	boolean uses(TestRequestReporter reporter) {
		return this.reporter == reporter;
	}

	synchronized void fail(Regression regression, Collection<RunningTest> candidates) {
		this.failures.putIfAbsent(regression.route(), regression.text() + others(candidates));
	}

	private String others(Collection<RunningTest> candidates) {
		if (candidates.size() < 2) {
			return "";
		}
		TreeSet<String> names = new TreeSet<>();
		candidates.forEach((candidate) -> names.add(candidate.name));
		return "\n  by one of the tests that ran at the time, which all fail: " + String.join(", ", names);
	}

	synchronized List<String> failures() {
		return List.copyOf(this.failures.values());
	}

	String testClass() {
		return this.testClass;
	}

	String name() {
		return this.name;
	}

}
