package io.github.nplusone.properties;

import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * A property below {@code nplusone} that does not exist.
 */
final class UnknownPropertyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ConfigurationProperty property;

	private final String similar;

	UnknownPropertyException(ConfigurationProperty property, String similar) {
		super("Unknown property " + property.getName() + ", did you mean " + similar + "?");
		this.property = property;
		this.similar = similar;
	}

	ConfigurationProperty property() {
		return this.property;
	}

	String similar() {
		return this.similar;
	}

}
