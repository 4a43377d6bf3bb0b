package io.github.nplusone.route;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.nplusone.Route;

/**
 * HTTP requests.
 *
 * @param path pattern to match the pattern of a route with
 * @param method method of the routes, {@code null} for any
 */
record PathRoutePattern(PathPattern path, @Nullable RouteMethod method) implements RoutePattern {

	static final Comparator<PathRoutePattern> MOST_SPECIFIC_FIRST = Comparator
		.comparing(PathRoutePattern::path, PathPattern.SPECIFICITY_COMPARATOR)
		.thenComparing((pattern) -> pattern.method() == null);

	static PathRoutePattern of(String path, @Nullable RouteMethod method) {
		return new PathRoutePattern(PathPatternParser.defaultInstance.parse(path), method);
	}

	static void check(String property, String path, String example) {
		try {
			PathPatternParser.defaultInstance.parse(path);
		}
		catch (PatternParseException ex) {
			throw new InvalidConfigurationPropertyValueException(property, path, "Not a path pattern: at position "
					+ ex.getPosition() + ", " + ex.getMessage() + ". Use one such as " + example + ".");
		}
	}

	@Override
	public boolean matches(Route route) {
		return Route.HTTP.equals(route.work()) && route.pattern() != null
				&& (this.method == null || this.method.name().equals(route.method())) && matches(route.pattern());
	}

	@Override
	public boolean isExactly(Route route) {
		return this.path.getPatternString().equals(route.pattern()) && matches(route);
	}

	// A pattern is a path too: /users/{id} is matched by itself, /users/* and /users/**.
	private boolean matches(String pattern) {
		try {
			return this.path.getPatternString().equals(pattern) || this.path.matches(PathContainer.parsePath(pattern));
		}
		catch (IllegalArgumentException ex) {
			return false; // a regular expression with a percent sign is no path
		}
	}

}
