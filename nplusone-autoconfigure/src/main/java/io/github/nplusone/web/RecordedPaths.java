package io.github.nplusone.web;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which requests are recorded: all but those with an excluded path.
 */
final class RecordedPaths {

	private final Excluded[] excluded;

	private RecordedPaths(Stream<String> excluded) {
		this.excluded = excluded.map(Excluded::of).toArray(Excluded[]::new);
	}

	static RecordedPaths of(WebProperties properties, Environment environment) {
		Stream<String> actuator = properties.excludeActuator()
				? Stream.concat(actuator(environment), probes(environment)) : Stream.empty();
		return new RecordedPaths(Stream.concat(properties.exclude().stream(), actuator));
	}

	// Endpoints at the root can't be told from the application's own handlers.
	private static Stream<String> actuator(Environment environment) {
		String basePath = environment.getProperty("management.endpoints.web.base-path", "/actuator");
		if (basePath.isBlank() || basePath.equals("/")) {
			return Stream.empty();
		}
		String servletPath = environment.getProperty("spring.mvc.servlet.path", "");
		return Stream.of(withoutTrailingSlash(servletPath) + withoutTrailingSlash(basePath) + "/**");
	}

	private static Stream<String> probes(Environment environment) {
		boolean probes = environment.getProperty("management.endpoint.health.probes.add-additional-paths",
				Boolean.class, false);
		return probes ? Stream.of("/livez", "/readyz") : Stream.empty();
	}

	private static String withoutTrailingSlash(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	boolean includes(HttpServletRequest request) {
		String path = request.getRequestURI();
		int start = request.getContextPath().length();
		for (Excluded paths : this.excluded) {
			if (paths.mayInclude(path, start) && paths.include(path.substring(start))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Paths that are excluded. To parse a path takes longer, and more memory, than all
	 * else that is asked of a request that is not excluded, so that is left for those
	 * which begin like the pattern.
	 *
	 * @param pattern pattern of the paths
	 * @param beginning how all of them begin
	 */
	private record Excluded(PathPattern pattern, String beginning) {

		private static final Pattern NOT_LITERAL = Pattern.compile("/?[^/]*[*?{].*|/$");

		static Excluded of(String pattern) {
			return new Excluded(PathPatternParser.defaultInstance.parse(pattern),
					NOT_LITERAL.matcher(pattern).replaceFirst(""));
		}

		// An escape may stand for any character, and parameters are no part of the path.
		boolean mayInclude(String path, int start) {
			return path.startsWith(this.beginning, start) || path.indexOf('%', start) >= 0
					|| path.indexOf(';', start) >= 0;
		}

		boolean include(String path) {
			try {
				return this.pattern.matches(PathContainer.parsePath(path));
			}
			catch (IllegalArgumentException ex) {
				return false; // not a path: a bad escape, say, which is for the container
								// to refuse
			}
		}

	}

}
