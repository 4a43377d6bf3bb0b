package io.github.nplusone.web;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/**
 * The patterns of handlers that are mapped by URL. A handler that takes what none of them
 * matches has no pattern, and Spring gives it the path of the request instead.
 */
final class UrlPatterns {

	private static final String ROOT = "/";

	private final Supplier<Set<String>> patterns;

	/**
	 * Creates the patterns.
	 * @param mappings asked for when the first of such handlers is chosen
	 */
	UrlPatterns(Supplier<Stream<AbstractUrlHandlerMapping>> mappings) {
		this.patterns = SingletonSupplier.of(() -> mappings.get()
			.flatMap((mapping) -> mapping.getHandlerMap().keySet().stream())
			.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * Whether the pattern of a request is one of the application.
	 * @param request request whose handler was chosen
	 * @param handler the handler
	 * @return {@code false} if it is the path of the request
	 */
	boolean includes(HttpServletRequest request, Object handler) {
		if (handler instanceof HandlerMethod || handler instanceof HandlerFunction) {
			return true;
		}
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return pattern == null || pattern.equals(ROOT) || this.patterns.get().contains(pattern.toString());
	}

}
