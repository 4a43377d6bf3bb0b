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
 * The routes that a rule is for.
 *
 * @param path pattern to match the pattern of a route with
 * @param method method of the routes, {@code null} for any
 */
public record RoutePattern(PathPattern path, @Nullable RouteMethod method) {

	/**
	 * Sorts the pattern with the most specific path first, then one that names a method.
	 */
	public static final Comparator<RoutePattern> MOST_SPECIFIC_FIRST = Comparator
		.comparing(RoutePattern::path, PathPattern.SPECIFICITY_COMPARATOR)
		.thenComparing((pattern) -> pattern.method() == null);

	/**
	 * Reads a pattern that was checked before.
	 * @param path path pattern, such as {@code /users/{id}} or {@code /reports/**}
	 * @param method method of the routes, {@code null} for any
	 * @return the pattern
	 */
	public static RoutePattern of(String path, @Nullable RouteMethod method) {
		return new RoutePattern(PathPatternParser.defaultInstance.parse(path), method);
	}

	/**
	 * Checks the path pattern of a property.
	 * @param property name of the property
	 * @param path its value
	 * @param example a path pattern that makes sense there
	 * @throws InvalidConfigurationPropertyValueException if the path is no path pattern
	 */
	public static void check(String property, @Nullable String path, String example) {
		if (path == null || path.isBlank()) {
			throw new InvalidConfigurationPropertyValueException(property, path,
					"A rule needs a path pattern. Use one such as " + example + ".");
		}
		if (!path.startsWith("/")) {
			throw new InvalidConfigurationPropertyValueException(property, path,
					"A path pattern starts with a slash. Use /" + path + ".");
		}
		parse(property, path, example);
	}

	private static void parse(String property, String path, String example) {
		try {
			PathPatternParser.defaultInstance.parse(path);
		}
		catch (PatternParseException ex) {
			throw new InvalidConfigurationPropertyValueException(property, path, "Not a path pattern: at position "
					+ ex.getPosition() + ", " + ex.getMessage() + ". Use one such as " + example + ".");
		}
	}

	/**
	 * Whether a route is one of those that are meant.
	 * @param route route of a request
	 * @return {@code false} also for requests that no handler matched
	 */
	public boolean matches(Route route) {
		return route.pattern() != null && (this.method == null || this.method.name().equals(route.method()))
				&& matches(route.pattern());
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
