package io.github.nplusone.benchmarks.requests;

import java.io.IOException;

import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * What the starter adds to whole requests of the sample.
 */
public final class WholeRequestsSection implements Section {

	@Override
	public String title() {
		return "Whole requests of the sample under load";
	}

	@Override
	public void check() {
		WholeRequests.checkPrograms();
	}

	@Override
	public String measure(Run run) throws IOException {
		return run.output(WholeRequests.class);
	}

}
