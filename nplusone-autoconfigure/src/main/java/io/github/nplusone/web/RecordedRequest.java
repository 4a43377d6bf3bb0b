package io.github.nplusone.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.report.RecordedWork;

/**
 * A request on its way through the dispatches of the container, as a request attribute.
 * <p>
 * No event of the Servlet API is the last one on every container: Jetty announces the end
 * of the request before it dispatches the error, Tomcat completes an async request before
 * it does, and Jetty forgets to complete one that failed after its response was
 * committed. So the end is found out here: it is the exit of the outermost dispatch after
 * which neither an async nor an error dispatch is to come.
 * <p>
 * Dispatches of one request do not overlap, except that an async request may be completed
 * by any thread: what that touches is volatile or atomic. What is volatile is written
 * only when it changes, as each write waits for all before it.
 */
final class RecordedRequest {

	private static final String ATTRIBUTE = RecordedRequest.class.getName();

	// HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, which needs Spring MVC.
	private static final String PATTERN_ATTRIBUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

	private static final String EVERYTHING = "/**";

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE");

	// With MockMvc a request is a part of the test that sends it.
	private final RecordedWork work = new RecordedWork(CurrentRecording.get());

	private final AtomicBoolean completed = new AtomicBoolean();

	private volatile @Nullable Route route;

	private volatile int status;

	private volatile boolean errorPending;

	private volatile boolean errorDispatched;

	private volatile long failedAt;

	private volatile boolean staticResource;

	private volatile boolean withoutPattern;

	private volatile boolean async;

	private volatile @Nullable RequestReport report;

	private @Nullable Route latestRoute;

	private @Nullable String contentTypeAtError;

	private boolean begun;

	private int depth;

	private @Nullable HttpServletRequest request;

	private @Nullable QueryCountResponse response;

	/**
	 * Returns the recorded request that a servlet request belongs to.
	 * @param request request of any dispatch
	 * @return the recorded request, or {@code null} if it is not recorded
	 */
	static @Nullable RecordedRequest of(HttpServletRequest request) {
		return (RecordedRequest) request.getAttribute(ATTRIBUTE);
	}

	static RecordedRequest begin(HttpServletRequest request) {
		RecordedRequest recorded = new RecordedRequest();
		request.setAttribute(ATTRIBUTE, recorded);
		CallableRecording.register(request, recorded.recording());
		return recorded;
	}

	RecordedWork work() {
		return this.work;
	}

	RequestRecording recording() {
		return this.work.recording();
	}

	/**
	 * The response of the current dispatch.
	 * @return the response, {@code null} before the first dispatch
	 */
	@Nullable QueryCountResponse response() {
		return this.response;
	}

	// The container may put a wrapper of its own around ours for an async dispatch.
	HttpServletResponse wrap(HttpServletRequest dispatched, HttpServletResponse candidate, ResponseWrapping wrapping) {
		this.request = dispatched;
		QueryCountResponse known = WebUtils.getNativeResponse(candidate, QueryCountResponse.class);
		if (known != null) {
			this.response = known;
			return candidate;
		}
		QueryCountResponse wrapped = wrapping.wrap(candidate, this);
		this.response = wrapped;
		return wrapped;
	}

	/**
	 * Whether the request continues on other threads, so that its body is a stream.
	 * @return {@code true} between the start of async processing and its next dispatch
	 */
	boolean isAsyncStarted() {
		return this.request != null && this.request.isAsyncStarted();
	}

	void enter(DispatcherType type) {
		this.depth++;
		if (this.depth == 1 && type != DispatcherType.REQUEST && type != DispatcherType.ASYNC) {
			this.errorDispatched = true;
			this.errorPending = false;
			recording().limitTo(null);
		}
	}

	/**
	 * Leaves a dispatch.
	 * @param request request of the dispatch
	 * @param failed whether the dispatch ended with an exception
	 * @param errorPages whether the container has error pages to dispatch errors to
	 * @return where the request stands
	 * @throws IOException if the client is gone
	 */
	Progress leave(HttpServletRequest request, boolean failed, boolean errorPages) throws IOException {
		boolean outermost = --this.depth == 0;
		if (outermost && this.route == null) {
			this.route = routeOf(request);
		}
		if (request.isAsyncStarted()) {
			this.async = true;
			return outermost ? Progress.ASYNC_STARTED : Progress.GOES_ON;
		}
		boolean errorAhead = errorPages && isErrorAhead(request, failed);
		this.status = (failed && !isCommitted()) ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : statusOfResponse();
		endDispatch(failed);
		if (!outermost) {
			return Progress.GOES_ON;
		}
		if (!errorAhead) {
			if (this.errorPending) {
				this.errorPending = false;
			}
			return Progress.DONE;
		}
		this.contentTypeAtError = contentType();
		this.failedAt = System.nanoTime();
		this.errorPending = true;
		return Progress.ERROR_AHEAD;
	}

	boolean awaitsError() {
		return this.errorPending;
	}

	/**
	 * When the dispatch was left that the latest error came from.
	 * @return time of {@link System#nanoTime()}
	 */
	long failedAt() {
		return this.failedAt;
	}

	/**
	 * Whether this is the first handler of the request, whose budget counts; those of
	 * forwards and of the error page come later.
	 * @return {@code true} the first time
	 */
	boolean begin() {
		boolean first = !this.begun;
		this.begun = true;
		return first;
	}

	/**
	 * The route of a request, as far as it is known by now. That of the error page is not
	 * that of the request: the first exit decides.
	 * @param request request of a dispatch
	 * @return the route
	 */
	Route routeOf(HttpServletRequest request) {
		String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "UNKNOWN";
		Object pattern = this.withoutPattern ? EVERYTHING : request.getAttribute(PATTERN_ATTRIBUTE);
		Route known = this.latestRoute;
		if (known == null || known.pattern() != pattern || !method.equals(known.method())) {
			known = new Route(method, (pattern != null) ? pattern.toString() : null);
			this.latestRoute = known;
		}
		return known;
	}

	/**
	 * Says that the handler takes what no pattern matches. Spring gives it the path of
	 * the request for a pattern, and there is no end of paths.
	 */
	void withoutPattern() {
		this.withoutPattern = true;
	}

	private boolean isErrorAhead(HttpServletRequest request, boolean failed) {
		boolean error = (failed && !isCommitted()) || (this.response != null && this.response.errorSent());
		return error && !this.errorDispatched && dispatchesErrors(request);
	}

	// MockMvc promises an error page, but dispatches no errors. Its context is that of
	// Spring or of Spring Boot.
	private static boolean dispatchesErrors(HttpServletRequest request) {
		return !request.getServletContext().getClass().getName().endsWith("MockServletContext");
	}

	private boolean isCommitted() {
		return this.response != null && this.response.isCommitted();
	}

	private int statusOfResponse() {
		return (this.response != null) ? this.response.getStatus() : HttpServletResponse.SC_OK;
	}

	private @Nullable String contentType() {
		return (this.response != null) ? this.response.getContentType() : null;
	}

	private void endDispatch(boolean failed) throws IOException {
		if (this.response == null) {
			return;
		}
		if (failed) {
			this.response.refresh();
			return;
		}
		this.response.endDispatch();
	}

	/**
	 * Gives up waiting for the dispatch of an error that a filter around ours answered.
	 * @param last whether the container says so after it dispatched errors; otherwise the
	 * response has to tell
	 * @return {@code true} if an error was waited for, and none is to come
	 */
	boolean giveUpError(boolean last) {
		if (!this.errorPending || this.async || !(last || isAnswered())) {
			return false;
		}
		this.errorPending = false;
		this.status = statusOfResponse();
		return true;
	}

	/**
	 * Gives up waiting for the dispatch of an error that nobody speaks of any more. The
	 * container may use its request and its response for others by now.
	 * @return {@code true} if an error was waited for
	 */
	boolean abandonError() {
		boolean waited = this.errorPending;
		if (waited) {
			this.work.endedAt(this.failedAt);
			this.errorPending = false;
		}
		return waited;
	}

	// A filter that lets the exception pass may have set the status 500 meanwhile.
	private boolean isAnswered() {
		int now = statusOfResponse();
		boolean answered = isCommitted() || !Objects.equals(contentType(), this.contentTypeAtError)
				|| (now != HttpServletResponse.SC_OK && now != HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		return answered && this.response != null && !this.response.errorSent();
	}

	/**
	 * Says what kind of handler was chosen; an error page may change it.
	 * @param staticResource whether the handler serves static resources
	 */
	void handledBy(boolean staticResource) {
		if (this.staticResource != staticResource) {
			this.staticResource = staticResource;
		}
	}

	/**
	 * Whether there is anything to say about this request. There is not as long as it
	 * only serves a static resource, and runs no query for it.
	 * @return {@code false} to keep silent about it
	 */
	boolean isOfInterest() {
		return !this.staticResource || recording().queries() > 0;
	}

	/**
	 * Whether this call completes the request. It does so once.
	 * @return {@code true} the first time
	 */
	boolean complete() {
		return !this.errorPending && this.completed.compareAndSet(false, true);
	}

	Route route() {
		Route known = this.route;
		return (known != null) ? known : new Route("UNKNOWN", null);
	}

	// Tomcat reports 500 at completion, though the client was sent another status.
	int status() {
		return (this.status != 0) ? this.status : statusOfResponse();
	}

	void reported(@Nullable RequestReport report) {
		this.report = report;
	}

	/**
	 * The report of this request.
	 * @return the report, {@code null} before there is one
	 */
	@Nullable RequestReport report() {
		return this.report;
	}

	/**
	 * Where a request stands after a dispatch.
	 */
	enum Progress {

		/**
		 * Another dispatch encloses this one.
		 */
		GOES_ON,

		/**
		 * The container is about to dispatch the error.
		 */
		ERROR_AHEAD,

		/**
		 * The request continues on other threads.
		 */
		ASYNC_STARTED,

		/**
		 * Nothing follows.
		 */
		DONE

	}

}
