package io.github.nplusone.properties;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Explains a failure that a property below {@code nplusone} caused: which property, which
 * value, from where, and what to write instead. Ahead of Spring Boot's own analyzers,
 * which know the problem, but not the remedy.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PropertyFailureAnalyzer implements FailureAnalyzer {

	private static final String PREFIX = "nplusone.";

	private final Environment environment;

	PropertyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		UnknownPropertyException unknown = find(failure, UnknownPropertyException.class);
		if (unknown != null) {
			return analyze(unknown);
		}
		InvalidConfigurationPropertyValueException invalid = find(failure,
				InvalidConfigurationPropertyValueException.class);
		if (invalid != null) {
			return invalid.getName().startsWith(PREFIX) ? analyze(invalid) : null;
		}
		UnboundConfigurationPropertiesException unbound = find(failure, UnboundConfigurationPropertiesException.class);
		if (unbound != null) {
			return analyze(unbound);
		}
		BindException unreadable = find(failure, BindException.class);
		return (unreadable != null && unreadable.getName().toString().startsWith(PREFIX)) ? analyze(unreadable) : null;
	}

	private <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst()
			.orElse(null);
	}

	private FailureAnalysis analyze(UnknownPropertyException failure) {
		ConfigurationProperty property = failure.property();
		return new FailureAnalysis(
				describe(property.getName().toString(), property.getValue(), property.getOrigin(),
						"There is no such property."),
				"Did you mean '" + failure.similar() + "'? Correct the name, or remove the property.", failure);
	}

	private FailureAnalysis analyze(InvalidConfigurationPropertyValueException failure) {
		ConfigurationProperty property = propertyOf(failure.getName());
		Object value = (property != null) ? property.getValue() : failure.getValue();
		if (value == null) {
			return analyzeMissing(failure);
		}
		return new FailureAnalysis(describe(failure.getName(), value, originOf(property), failure.getReason()),
				"Correct '" + failure.getName() + "': " + failure.getReason(), failure);
	}

	// The first sentence says why, the others what to do.
	private FailureAnalysis analyzeMissing(InvalidConfigurationPropertyValueException failure) {
		String reason = failure.getReason();
		int end = reason.indexOf(". ") + 1;
		return new FailureAnalysis(
				"Property '" + failure.getName() + "' has to be set:\n\n    Reason: "
						+ ((end > 0) ? reason.substring(0, end) : reason),
				(end > 0) ? reason.substring(end + 1) : "Set '" + failure.getName() + "'.", failure);
	}

	// As it was written: the exception has the converted value, PT-1S instead of -1s.
	private @Nullable ConfigurationProperty propertyOf(String name) {
		ConfigurationPropertyName sought = ConfigurationPropertyName.of(name);
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
			.map((source) -> source.getConfigurationProperty(sought))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Origin originOf(@Nullable ConfigurationProperty property) {
		return (property != null) ? property.getOrigin() : null;
	}

	// Names are checked before: what is left over is behind a gap.
	private @Nullable FailureAnalysis analyze(UnboundConfigurationPropertiesException failure) {
		return failure.getUnboundProperties()
			.stream()
			.filter((property) -> property.getName().toString().startsWith(PREFIX))
			.findFirst()
			.map((property) -> new FailureAnalysis(
					describe(property.getName().toString(), property.getValue(), property.getOrigin(),
							"The elements of a list are numbered from 0, without a gap."),
					"Number the elements of the list from 0.", failure))
			.orElse(null);
	}

	private FailureAnalysis analyze(BindException failure) {
		ConfigurationProperty property = failure.getProperty();
		Object value = (property != null) ? property.getValue() : null;
		String expected = expected(failure.getTarget().getType());
		return new FailureAnalysis(
				describe(failure.getName().toString(), value, originOf(property), "The value is not " + expected + "."),
				"Set '" + failure.getName() + "' to " + expected + ".", failure);
	}

	private String expected(ResolvableType type) {
		Class<?> element = type.asCollection().getGeneric().resolve(Object.class);
		return element.isEnum() ? "a list of some of " + Arrays.toString(element.getEnumConstants())
				: expected(type.resolve(Object.class));
	}

	private String expected(Class<?> type) {
		if (type == Duration.class) {
			return "a duration such as 500ms or 2s";
		}
		if (type == DataSize.class) {
			return "a size such as 128KB";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true or false";
		}
		if (type.isEnum()) {
			return "one of " + Arrays.toString(type.getEnumConstants());
		}
		return (type == int.class || type == Integer.class) ? "a whole number"
				: "of the expected form (" + type.getSimpleName() + ")";
	}

	private String describe(String name, @Nullable Object value, @Nullable Origin origin, String reason) {
		return "Property '" + name + "' can't be used:\n\n    Value: "
				+ ((value != null) ? "\"" + value + "\"" : "(none)") + "\n    Origin: "
				+ ((origin != null) ? origin : "(unknown)") + "\n    Reason: " + reason;
	}

}
