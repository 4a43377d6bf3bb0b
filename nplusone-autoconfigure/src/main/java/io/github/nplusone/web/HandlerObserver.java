package io.github.nplusone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Learns which handler was chosen, and prepares the response just before a view is
 * rendered.
 */
final class HandlerObserver implements HandlerInterceptor {

	private final ResponseWrapping wrapping;

	private final boolean excludeStaticResources;

	private final HandlerCallSites callSites = new HandlerCallSites();

	HandlerObserver(ResponseWrapping wrapping, boolean excludeStaticResources) {
		this.wrapping = wrapping;
		this.excludeStaticResources = excludeStaticResources;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		RecordedRequest recorded = RecordedRequest.of(request);
		if (recorded != null) {
			recorded.handledBy(this.excludeStaticResources && handler instanceof ResourceHttpRequestHandler);
			noteHandler(recorded, handler);
		}
		// Functional endpoints pass no advice. What they stream, they stream async.
		if (handler instanceof HandlerFunction) {
			this.wrapping.prepareForBody(request);
		}
		return true;
	}

	private void noteHandler(RecordedRequest recorded, Object handler) {
		if (handler instanceof HandlerMethod method) {
			recorded.recording().handledBy(method.getMethod(), () -> this.callSites.of(method));
		}
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView modelAndView) {
		if (modelAndView != null) {
			this.wrapping.prepareForBody(request);
		}
	}

}
