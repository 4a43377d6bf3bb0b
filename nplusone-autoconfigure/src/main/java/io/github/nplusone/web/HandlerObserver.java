package io.github.nplusone.web;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import io.github.nplusone.Budget;
import io.github.nplusone.report.Reporting;

/**
 * Learns which handler was chosen, and prepares the response just before a view is
 * rendered.
 */
final class HandlerObserver implements HandlerInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(HandlerObserver.class);

	private final ResponseWrapping wrapping;

	private final boolean excludeStaticResources;

	private final HandlerCallSites callSites;

	private final HandlerBudgets budgets;

	private final Supplier<Reporting> reporting;

	private final UrlPatterns patterns;

	HandlerObserver(ResponseWrapping wrapping, boolean excludeStaticResources, HandlerCallSites callSites,
			HandlerBudgets budgets, Supplier<Reporting> reporting, UrlPatterns patterns) {
		this.wrapping = wrapping;
		this.excludeStaticResources = excludeStaticResources;
		this.callSites = callSites;
		this.budgets = budgets;
		this.reporting = reporting;
		this.patterns = patterns;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		RecordedRequest recorded = RecordedRequest.of(request);
		if (recorded != null) {
			recorded.handledBy(this.excludeStaticResources && handler instanceof ResourceHttpRequestHandler);
			noteHandler(recorded, handler);
			if (recorded.begin()) {
				if (!this.patterns.includes(request, handler)) {
					recorded.withoutPattern();
				}
				this.reporting.get().begin(recorded.work(), recorded.routeOf(request), annotation(handler));
			}
		}
		// Functional endpoints pass no advice. What they stream, they stream async.
		if (handler instanceof HandlerFunction) {
			this.wrapping.prepareForBody(request);
		}
		return true;
	}

	// One that makes no sense stops the start, unless that is lazy.
	private @Nullable Budget annotation(Object handler) {
		try {
			return (handler instanceof HandlerMethod method) ? this.budgets.of(method) : null;
		}
		catch (InvalidQueryBudgetException ex) {
			logger.warn("{} {}", ex.getMessage(), ex.remedy());
			return null;
		}
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

	// What filters execute from here on is not the handler's.
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		RecordedRequest recorded = RecordedRequest.of(request);
		if (recorded != null) {
			recorded.recording().limitTo(null);
		}
	}

}
