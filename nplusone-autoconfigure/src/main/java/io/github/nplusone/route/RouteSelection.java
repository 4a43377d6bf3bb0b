package io.github.nplusone.route;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.nplusone.Route;

/**
 * The properties of a rule that say what it is for: {@code path} and {@code method} of
 * HTTP requests, or {@code work} and {@code name} of other work.
 */
public final class RouteSelection {

	private static final String EXAMPLE_PATH = "/users/{id} or /reports/**";

	private RouteSelection() {
	}

	/**
	 * Reads properties that were checked before.
	 * @param path path pattern, {@code null} for other work
	 * @param method method of the routes, {@code null} for any
	 * @param work kind of work, {@code null} for HTTP requests
	 * @param name name of the work, {@code null} for any
	 * @return the pattern
	 */
	public static RoutePattern of(@Nullable String path, @Nullable RouteMethod method, @Nullable String work,
			@Nullable String name) {
		return (work != null) ? RoutePattern.ofWork(work, name) : RoutePattern.of(String.valueOf(path), method);
	}

	/**
	 * Checks properties.
	 * @param rule name of the rule
	 * @param path value of its path
	 * @param method value of its method
	 * @param work value of its work
	 * @param name value of its name
	 * @throws InvalidConfigurationPropertyValueException if they make no sense
	 */
	public static void check(String rule, @Nullable String path, @Nullable RouteMethod method, @Nullable String work,
			@Nullable String name) {
		if (work != null) {
			checkWork(rule, path, method, work);
			return;
		}
		if (name != null) {
			throw new InvalidConfigurationPropertyValueException(rule + ".name", name,
					"HTTP requests have no name. Remove it, or set " + rule + ".work.");
		}
		if (path == null) {
			throw new InvalidConfigurationPropertyValueException(rule + ".path", null,
					"Nothing says what the rule is for. Set " + rule + ".path to a path pattern such as " + EXAMPLE_PATH
							+ ", or " + rule + ".work to a kind of work that is no HTTP request.");
		}
		RoutePattern.check(rule + ".path", path, EXAMPLE_PATH);
	}

	private static void checkWork(String rule, @Nullable String path, @Nullable RouteMethod method, String work) {
		if (work.isBlank() || work.equals(Route.HTTP)) {
			throw new InvalidConfigurationPropertyValueException(rule + ".work", work,
					"Not a kind of work. Use tasks.scheduled.execution, recorded or one of nplusone.observations, and "
							+ "for HTTP requests " + rule + ".path.");
		}
		if (path != null || method != null) {
			throw new InvalidConfigurationPropertyValueException(rule + ".work", work,
					"A rule is either for HTTP requests or for other work. Remove it, or " + rule + ".path and " + rule
							+ ".method.");
		}
	}

}
