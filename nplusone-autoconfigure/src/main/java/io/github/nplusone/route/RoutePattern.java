package io.github.nplusone.route;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.ClassUtils;

import io.github.nplusone.Route;

/**
 * The routes that a rule is for: HTTP requests by path and method, or other work by its
 * kind and name. Needs Spring Web only for paths.
 */
public sealed interface RoutePattern permits PathRoutePattern, WorkRoutePattern, NoRoutePattern {

	/**
	 * Sorts the pattern with the most specific path or name first, then one that names a
	 * method.
	 */
	Comparator<RoutePattern> MOST_SPECIFIC_FIRST = RoutePatternOrder::compare;

	/**
	 * Whether a route is one of those that are meant.
	 * @param route route of a request or of other work
	 * @return {@code false} also for requests that no handler matched
	 */
	boolean matches(Route route);

	/**
	 * Whether the pattern is that of one route, and not a wider one that matches it too.
	 * @param route route of a request or of other work
	 * @return {@code true} if it names exactly this route
	 */
	boolean isExactly(Route route);

	/**
	 * Reads a pattern of HTTP requests that was checked before.
	 * @param path path pattern, such as {@code /users/{id}} or {@code /reports/**}
	 * @param method method of the routes, {@code null} for any
	 * @return the pattern
	 */
	static RoutePattern of(String path, @Nullable RouteMethod method) {
		return hasPathPatterns() ? PathRoutePattern.of(path, method) : new NoRoutePattern();
	}

	/**
	 * Reads a pattern of work that is no HTTP request.
	 * @param work kind of the work
	 * @param name name of the work, in which an asterisk stands for any text;
	 * {@code null} for any
	 * @return the pattern
	 */
	static RoutePattern ofWork(String work, @Nullable String name) {
		return new WorkRoutePattern(work, name);
	}

	/**
	 * Checks the path pattern of a property.
	 * @param property name of the property
	 * @param path its value
	 * @param example a path pattern that makes sense there
	 * @throws InvalidConfigurationPropertyValueException if the path is no path pattern
	 */
	static void check(String property, @Nullable String path, String example) {
		if (path == null || path.isBlank()) {
			throw new InvalidConfigurationPropertyValueException(property, path,
					"A rule needs a path pattern. Use one such as " + example + ".");
		}
		if (!path.startsWith("/")) {
			throw new InvalidConfigurationPropertyValueException(property, path,
					"A path pattern starts with a slash. Use /" + path + ".");
		}
		if (hasPathPatterns()) {
			PathRoutePattern.check(property, path, example);
		}
	}

	private static boolean hasPathPatterns() {
		return ClassUtils.isPresent("org.springframework.web.util.pattern.PathPattern",
				RoutePattern.class.getClassLoader());
	}

}
