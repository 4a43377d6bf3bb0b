package io.github.nplusone.report.endpoint;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Route;

/**
 * The name of a route in the path of a request to the endpoint.
 * <p>
 * Servers and firewalls refuse much of what patterns are made of, some of it even
 * encoded, and command lines give a meaning to braces. So the identifier of
 * <code>GET /users/{id}</code> is {@code GET/users/:id}, a space is a plus, and where
 * that could be mistaken for another route, a hash follows. Whoever encodes the pattern
 * itself, <code>GET/users/{id}</code>, finds the route as well. The identifier depends on
 * nothing but the route, so it is the same everywhere.
 *
 * @param id identifier, without a character that needs encoding
 * @param plain method and pattern, or kind of work and its name
 */
record RouteId(String id, String plain) {

	// Of characters that stay, with one that is no dot, or a variable and nothing else.
	private static final String SEGMENT = "(?:(?!\\.+(?:/|$))[\\w.* -]+|\\{\\*?\\w+})";

	private static final Pattern UNMISTAKABLE = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");

	private static final Pattern UNSAFE = Pattern.compile("[^\\w.*:+/-]");

	static RouteId of(Route route) {
		String start = (route.method() != null) ? route.method() : route.work();
		String text = (route.pattern() != null) ? start + "/" + withoutFirstSlash(route.pattern()) : start;
		String plain = normalize(text);
		String id = UNSAFE.matcher(plain.replace('{', ':').replace("}", "").replace(' ', '+')).replaceAll("_");
		return new RouteId(UNMISTAKABLE.matcher(text).matches() ? id : id + "~" + hash(route.pattern()), plain);
	}

	private static String withoutFirstSlash(String pattern) {
		return pattern.startsWith("/") ? pattern.substring(1) : pattern;
	}

	private static String hash(@Nullable String pattern) {
		return Integer.toHexString(String.valueOf(pattern).hashCode());
	}

	/**
	 * Removes what is lost on the way to the endpoint: slashes at both ends, and all but
	 * one of several.
	 * @param path path to a route
	 * @return the path as the endpoint gets it
	 */
	static String normalize(String path) {
		return Arrays.stream(path.split("/")).filter((segment) -> !segment.isEmpty()).collect(Collectors.joining("/"));
	}

}
