package io.github.nplusone.web;

import java.util.List;
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

	private final List<PathPattern> excluded;

	private RecordedPaths(Stream<String> excluded) {
		this.excluded = excluded.map(PathPatternParser.defaultInstance::parse).toList();
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
		if (this.excluded.isEmpty()) {
			return true;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return this.excluded.stream().noneMatch((pattern) -> matches(pattern, path));
	}

	private static boolean matches(PathPattern pattern, String path) {
		try {
			return pattern.matches(PathContainer.parsePath(path));
		}
		catch (IllegalArgumentException ex) {
			return false; // not a path: a bad escape, say, which is for the container to
							// refuse
		}
	}

}
