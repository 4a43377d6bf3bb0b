package io.github.nplusone.test.run;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * Tells the run about the requests of one application context.
 */
final class TestRequestReporter implements RequestReporter {

	private final RunSettings settings;

	TestRequestReporter(RunSettings settings) {
		this.settings = settings;
	}

	// A context is kept for later tests, and a run may be within another one.
	@Override
	public void report(RequestReport report) {
		TestRun.current().report(report, this);
	}

	RunSettings settings() {
		return this.settings;
	}

}
