package io.github.nplusone.sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the reports of finished requests, for a test to take them one by one. A client
 * may have its answer before the request is reported.
 */
class Reports implements RequestReporter {

	private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

	@Override
	public void report(RequestReport report) {
		this.reports.add(report);
	}

	RequestReport next() throws InterruptedException {
		RequestReport report = this.reports.poll(20, TimeUnit.SECONDS);
		assertThat(report).as("report of the request").isNotNull();
		return report;
	}

}
