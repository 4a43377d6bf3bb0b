package io.github.nplusone.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a request that was stopped, ahead of handlers for all exceptions that the
 * application may have.
 */
final class StoppedRequestResolver implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(StoppedRequestResolver.class);

	private final ResponseWrapping wrapping;

	StoppedRequestResolver(ResponseWrapping wrapping) {
		this.wrapping = wrapping;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (response.isCommitted() || !StoppedRequest.isCauseOf(failure)) {
			return null;
		}
		try {
			this.wrapping.prepareForBody(request);
			StoppedRequest.answer(response);
			return new ModelAndView();
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("Could not answer a request that was stopped", ex);
			return null;
		}
	}

}
