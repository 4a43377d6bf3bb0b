package io.github.nplusone.detection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for finding what is wrong with repeated queries.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
public final class NPlusOneDetectionAutoConfiguration {

	@Bean
	FindingDetector nPlusOneFindingDetector() {
		return new FindingDetector();
	}

}
