package io.github.nplusone.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * Tells all reporters, and lets none of them harm the request or the others.
 */
final class RequestReporters {

	private static final Logger logger = LoggerFactory.getLogger(RequestReporters.class);

	private final List<RequestReporter> reporters;

	// By identity: equals and hashCode are the reporter's, and may change.
	private final Set<RequestReporter> failed = Collections
		.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	RequestReporters(List<RequestReporter> reporters) {
		this.reporters = List.copyOf(reporters);
	}

	/**
	 * Tells each reporter in turn.
	 * @param report report of the finished request
	 */
	void report(RequestReport report) {
		for (int i = 0; i < this.reporters.size(); i++) { // an iterator is memory for
															// each request
			tell(this.reporters.get(i), report);
		}
	}

	private void tell(RequestReporter reporter, RequestReport report) {
		try {
			reporter.report(report);
		}
		// Kotlin and Groovy throw checked exceptions undeclared; a clash of versions is
		// an error.
		catch (Exception | LinkageError | AssertionError ex) {
			logOnce(reporter, ex);
		}
	}

	private void logOnce(RequestReporter reporter, Throwable ex) {
		if (this.failed.add(reporter)) {
			logger.warn("{} failed; requests are not affected. Further failures of it are not logged.",
					reporter.getClass().getName(), ex);
		}
	}

}
