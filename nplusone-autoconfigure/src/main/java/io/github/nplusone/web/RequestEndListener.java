package io.github.nplusone.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Ends a request that failed inside our filter, if a filter around ours answered it, so
 * that no error is dispatched. On Tomcat this is called after the error dispatch, on
 * Jetty before it.
 */
final class RequestEndListener implements ServletRequestListener {

	private final RequestCompletion completion;

	RequestEndListener(RequestCompletion completion) {
		this.completion = completion;
	}

	@Override
	public void requestDestroyed(ServletRequestEvent event) {
		RecordedRequest recorded = (event.getServletRequest() instanceof HttpServletRequest request)
				? RecordedRequest.of(request) : null;
		if (recorded != null) {
			this.completion.end(recorded, event.getServletContext());
		}
	}

}
