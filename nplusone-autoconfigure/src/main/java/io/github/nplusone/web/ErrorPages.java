package io.github.nplusone.web;

import java.util.stream.Stream;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Whether the container has error pages, and so dispatches errors to a handler.
 */
final class ErrorPages {

	// Spring Boot 4 moved the type.
	private static Stream<String> registrarTypes() {
		return Stream.of("org.springframework.boot.web.error.ErrorPageRegistrar",
				"org.springframework.boot.web.server.ErrorPageRegistrar");
	}

	private ErrorPages() {
	}

	static boolean areRegisteredIn(ListableBeanFactory beanFactory) {
		ClassLoader classLoader = ErrorPages.class.getClassLoader();
		return registrarTypes().filter((type) -> ClassUtils.isPresent(type, classLoader))
			.map((type) -> ClassUtils.resolveClassName(type, classLoader))
			.anyMatch((type) -> beanFactory.getBeanNamesForType(type, false, false).length > 0);
	}

}
