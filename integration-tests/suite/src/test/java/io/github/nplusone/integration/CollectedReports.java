package io.github.nplusone.integration;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * The reports that no test has looked at yet.
 */
class CollectedReports implements RequestReporter {

	private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

	@Override
	public void report(RequestReport report) {
		this.reports.add(report);
	}

	RequestReport next() {
		try {
			RequestReport report = this.reports.poll(5, TimeUnit.SECONDS);
			if (report == null) {
				throw new AssertionError("The request was not reported");
			}
			return report;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void clear() {
		this.reports.clear();
	}

}
