package io.github.nplusone.sample;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * Counts the reports, and keeps those that are wrong.
 */
class CountingReporter implements RequestReporter {

	/**
	 * The routes, and how many queries each of them takes.
	 */
	static final Map<String, Integer> QUERIES = Map.of("/users", 101, "/users/fetched", 1, "/dashboard", 847,
			"/dashboard/fetched", 4);

	private final Queue<RequestReport> wrong = new ConcurrentLinkedQueue<>();

	private final Semaphore reports = new Semaphore(0);

	@Override
	public void report(RequestReport report) {
		Integer queries = QUERIES.get(String.valueOf(report.route().pattern()));
		if (queries == null || queries != report.executions().queries() || report.status() != 200) {
			this.wrong.add(report);
		}
		this.reports.release();
	}

	Queue<RequestReport> wrong() {
		return this.wrong;
	}

	/**
	 * Waits for a number of reports.
	 * @param expected number of reports to wait for
	 * @return the number of reports; more than expected, if there were more
	 * @throws InterruptedException if the thread is interrupted
	 */
	int await(int expected) throws InterruptedException {
		boolean complete = this.reports.tryAcquire(expected, 1, TimeUnit.MINUTES);
		return this.reports.availablePermits() + (complete ? expected : 0);
	}

}
