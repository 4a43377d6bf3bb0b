package io.github.nplusone.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

import io.github.nplusone.report.Reporting;

/**
 * Finds the end of each request, and has it judged and reported there. A fault in doing
 * so is logged once and does not reach the request.
 */
final class RequestCompletion implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(RequestCompletion.class);

	private final boolean errorPages;

	private final Supplier<Reporting> reporting;

	private final AwaitedErrors awaitedErrors = new AwaitedErrors();

	private volatile boolean listening;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	/**
	 * Creates the completion.
	 * @param errorPages whether the container has error pages to dispatch errors to
	 * @param reporting asked for when the first request ends, and not while the web
	 * server starts: it may depend on beans of the application
	 */
	RequestCompletion(boolean errorPages, Supplier<Reporting> reporting) {
		this.errorPages = errorPages;
		this.reporting = reporting;
	}

	/**
	 * Leaves a dispatch, and completes the request if nothing follows.
	 * @param recorded request that is recorded
	 * @param request servlet request of the dispatch
	 * @param failed whether the dispatch ended with an exception
	 */
	void leave(RecordedRequest recorded, HttpServletRequest request, boolean failed) {
		try {
			switch (recorded.leave(request, failed, this.errorPages)) {
				case ASYNC_STARTED -> completeLater(recorded, request);
				case DONE -> {
					complete(recorded);
					complete(this.awaitedErrors.giveUpLate());
				}
				case ERROR_AHEAD -> awaitError(recorded);
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

	private void awaitError(RecordedRequest recorded) {
		if (!this.listening) {
			this.awaitedErrors.add(recorded);
		}
	}

	/**
	 * Says that the container will tell the {@link #end end} of each request.
	 */
	void listen() {
		this.listening = true;
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
		if (recorded.giveUpError(isTomcat(servletContext))) {
			complete(recorded);
		}
	}

	static boolean isTomcat(ServletContext servletContext) {
		return servletContext.getServerInfo().startsWith("Apache Tomcat");
	}

	/**
	 * Completes all requests that still wait for an error to be dispatched.
	 */
	@Override
	public void destroy() {
		RecordedRequest next = this.awaitedErrors.giveUp();
		while (next != null) {
			complete(next);
			next = this.awaitedErrors.giveUp();
		}
	}

	private void complete(@Nullable RecordedRequest recorded) {
		try {
			if (recorded != null && recorded.complete()) {
				report(recorded);
			}
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
		}
	}

	private void report(RecordedRequest recorded) {
		try {
			if (recorded.isOfInterest()) {
				recorded.reported(this.reporting.get().report(recorded.work(), recorded.route(), recorded.status()));
			}
		}
		finally {
			recorded.work().end(null);
		}
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
