package io.github.nplusone.properties;

import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Looks for properties below {@code nplusone} that do not exist, a misspelt budget would
 * silently be no budget; and for switches that are neither on nor off, which a condition
 * would silently take for off.
 * <p>
 * Environment variables are passed over. They are not all meant for us: Kubernetes sets
 * {@code NPLUSONE_PORT} for a service of that name.
 */
final class PropertyCheck implements BeanFactoryPostProcessor {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("nplusone");

	private static final ConfigurationPropertyName TEST = ConfigurationPropertyName.of("nplusone.test");

	private final Environment environment;

	PropertyCheck(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		KnownProperties known = KnownProperties.load();
		if (!known.isEmpty()) {
			ConfigurationPropertySources.get(this.environment).forEach((source) -> check(source, known));
			Binder binder = Binder.get(this.environment);
			known.switches().forEach((name) -> binder.bind(name, Boolean.class));
		}
	}

	private void check(ConfigurationPropertySource source, KnownProperties known) {
		if (!(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
			names(source).filter(PREFIX::isAncestorOf)
				.filter((name) -> !isOfAnotherModule(name, known))
				.map(source::getConfigurationProperty)
				.forEach((property) -> check(property, known));
		}
	}

	// A build passes what it is told to the tests of all modules, and some of them may do
	// without nplusone-test.
	private boolean isOfAnotherModule(ConfigurationPropertyName name, KnownProperties known) {
		return TEST.isAncestorOf(name) && !known.containsBelow(TEST);
	}

	// A group without any property in it is an empty text.
	private void check(ConfigurationProperty property, KnownProperties known) {
		boolean blank = property.getValue() instanceof CharSequence text && text.toString().isBlank();
		if (blank && known.containsBelow(property.getName())) {
			return;
		}
		if (!known.contains(property.getName())) {
			throw new UnknownPropertyException(property, known.mostSimilarTo(property.getName()));
		}
		if (blank && !known.isList(property.getName())) {
			throw new InvalidConfigurationPropertyValueException(property.getName().toString(), "",
					"There is no value. Give it one, or remove the property.");
		}
	}

	private Stream<ConfigurationPropertyName> names(ConfigurationPropertySource source) {
		return (source instanceof IterableConfigurationPropertySource iterable) ? iterable.stream() : Stream.empty();
	}

}
