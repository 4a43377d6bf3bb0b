package io.github.nplusone.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.QueryCeilingReachedException;

/**
 * The answer to a request that reached the ceiling of its budget: a problem detail (RFC
 * 9457) with status 503.
 */
final class StoppedRequest {

	private static final int MAX_CAUSES = 32;

	private static final byte[] PROBLEM = ("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
			+ "\"detail\":\"This request ran too many queries and was stopped.\"}")
		.getBytes(StandardCharsets.UTF_8);

	private StoppedRequest() {
	}

	/**
	 * Whether a failure means that the request was stopped.
	 * @param failure failure of the handler, of a view or of a filter
	 * @return {@code true} if a refused query is its cause
	 */
	static boolean isCauseOf(Throwable failure) {
		@Nullable Throwable cause = failure;
		for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
			if (cause instanceof QueryCeilingReachedException) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	/**
	 * Answers the request.
	 * @param response response that is not committed
	 * @throws IOException if the client is gone
	 */
	static void answer(HttpServletResponse response) throws IOException {
		response.resetBuffer();
		response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setContentType("application/problem+json");
		response.getOutputStream().write(PROBLEM);
	}

}
