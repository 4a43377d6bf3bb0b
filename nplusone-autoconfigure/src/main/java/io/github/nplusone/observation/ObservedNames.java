package io.github.nplusone.observation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import io.github.nplusone.Route;

/**
 * The names of the observations whose work is recorded, from the property
 * {@value #PROPERTY}.
 */
final class ObservedNames {

	static final String PROPERTY = "nplusone.observations";

	static final String SCHEDULED = "tasks.scheduled.execution";

	private static final String HTTP_REQUESTS = "http.server.requests";

	private ObservedNames() {
	}

	static Set<String> of(Environment environment) {
		List<String> names = Binder.get(environment)
			.bind(PROPERTY, Bindable.listOf(String.class))
			.orElseGet(() -> List.of(SCHEDULED));
		for (int i = 0; i < names.size(); i++) {
			check(PROPERTY + "[" + i + "]", names.get(i));
		}
		return new LinkedHashSet<>(names);
	}

	private static void check(String property, String name) {
		if (name.isBlank()) {
			throw new InvalidConfigurationPropertyValueException(property, name,
					"An observation has a name. Use one such as " + SCHEDULED + ", or leave it out.");
		}
		if (name.equals(Route.HTTP) || name.equals(Route.RECORDED)) {
			throw new InvalidConfigurationPropertyValueException(property, name,
					"Not an observation, but a kind of work that is recorded anyway. Leave it out.");
		}
		if (name.equals(HTTP_REQUESTS)) {
			throw new InvalidConfigurationPropertyValueException(property, name,
					"HTTP requests are recorded whether they are observed or not. Leave it out.");
		}
	}

}
