package io.github.nplusone.properties;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for the check of properties. It runs even where everything else is
 * disabled, as that may be what is misspelt.
 *
 * @since 0.1.0
 */
@AutoConfiguration
public final class NPlusOnePropertiesAutoConfiguration {

	@Bean
	static PropertyCheck nPlusOnePropertyCheck(Environment environment) {
		return new PropertyCheck(environment);
	}

}
