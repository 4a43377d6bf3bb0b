package io.github.nplusone.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.budget.BudgetJudge;
import io.github.nplusone.detection.FindingDetector;
import io.github.nplusone.report.RequestReporters;

/**
 * Finds the end of each request, and has it judged and reported there. A fault in doing
 * so is logged once and does not reach the request.
 */
final class RequestCompletion {

	private static final Logger logger = LoggerFactory.getLogger(RequestCompletion.class);

	private final boolean errorPages;

	private final Supplier<BudgetJudge> judge;

	private final Supplier<@Nullable FindingDetector> detector;

	private final Supplier<RequestReporters> reporters;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	/**
	 * Creates the completion.
	 * @param errorPages whether the container has error pages to dispatch errors to
	 * @param judge asked for when the first request ends, and not while the web server
	 * starts: it may depend on beans of the application
	 * @param detector asked for when the first request ends, {@code null} to look for no
	 * findings
	 * @param reporters asked for when the first request ends
	 */
	RequestCompletion(boolean errorPages, Supplier<BudgetJudge> judge, Supplier<@Nullable FindingDetector> detector,
			Supplier<RequestReporters> reporters) {
		this.errorPages = errorPages;
		this.judge = judge;
		this.detector = detector;
		this.reporters = reporters;
	}

	/**
	 * Leaves a dispatch, and completes the request if nothing follows.
	 * @param recorded request that is recorded
	 * @param request servlet request of the dispatch
	 * @param failed whether the dispatch ended with an exception
	 */
	void leave(RecordedRequest recorded, HttpServletRequest request, boolean failed) {
		try {
			switch (recorded.leave(request, failed, dispatchesErrors(request))) {
				case ASYNC_STARTED -> completeLater(recorded, request);
				case DONE -> complete(recorded);
				case GOES_ON -> {
				}
			}
		}
		catch (IOException ex) {
			logger.debug("The client was gone before the response was complete", ex);
			complete(recorded);
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
		}
	}

	// MockMvc promises an error page, but dispatches no errors.
	private boolean dispatchesErrors(HttpServletRequest request) {
		return this.errorPages
				&& !request.getServletContext().getClass().getName().startsWith("org.springframework.mock.");
	}

	private void completeLater(RecordedRequest recorded, HttpServletRequest request) {
		request.getAsyncContext().addListener(new AsyncCompletionListener(() -> complete(recorded)));
	}

	/**
	 * Completes a request whose error was not dispatched after all.
	 * @param recorded request that is recorded
	 * @param servletContext where the container tells its name
	 */
	void end(RecordedRequest recorded, ServletContext servletContext) {
		if (recorded.giveUpError(servletContext.getServerInfo().startsWith("Apache Tomcat"))) {
			complete(recorded);
		}
	}

	private void complete(RecordedRequest recorded) {
		try {
			if (recorded.complete() && recorded.isOfInterest()) {
				report(recorded, recorded.recording().finish());
			}
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
		}
	}

	private void report(RecordedRequest recorded, RecordedExecutions executions) {
		Route route = recorded.route();
		BudgetVerdict verdict = this.judge.get().judge(route, executions);
		this.reporters.get()
			.report(new RequestReport(route, recorded.status(), recorded.startedAt(), recorded.elapsed(), executions,
					verdict, findings(route, executions)));
	}

	private Findings findings(Route route, RecordedExecutions executions) {
		FindingDetector known = this.detector.get();
		return (known != null) ? known.detect(route, executions) : Findings.NONE;
	}

	/**
	 * Logs a fault of ours, if it is the first.
	 * @param ex what went wrong
	 */
	void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not record a request; the request itself is not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

}
