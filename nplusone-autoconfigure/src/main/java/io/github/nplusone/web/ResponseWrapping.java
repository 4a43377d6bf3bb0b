package io.github.nplusone.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Wraps responses, and prepares them for a body.
 * <p>
 * Thread-safe.
 */
final class ResponseWrapping {

	private final QueryCountHeaders headers;

	private final int capacity;

	private final HeldBody.Pool pool = new HeldBody.Pool();

	ResponseWrapping(WebProperties properties) {
		this.headers = new QueryCountHeaders(properties);
		this.capacity = 2 * Math.toIntExact(properties.bufferSize().toBytes());
	}

	QueryCountResponse wrap(HttpServletResponse response, RecordedRequest request) {
		return new QueryCountResponse(response, request, this.headers, new HeldBody(this.pool));
	}

	/**
	 * Prepares the response of a request for a body that is written in one go, and may
	 * run queries meanwhile. The body of an included handler is only a part of it.
	 * @param request request whose response gets the body
	 */
	void prepareForBody(HttpServletRequest request) {
		RecordedRequest recorded = RecordedRequest.of(request);
		QueryCountResponse response = (recorded != null) ? recorded.response() : null;
		if (response != null && request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) == null) {
			response.expectWholeBody(this.capacity);
		}
	}

}
