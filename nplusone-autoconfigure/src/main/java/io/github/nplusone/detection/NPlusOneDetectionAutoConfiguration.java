package io.github.nplusone.detection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.util.ClassUtils;

import io.github.nplusone.advice.Advisor;
import io.github.nplusone.mapping.EntityMappings;

/**
 * Auto-configuration for finding what is wrong with repeated queries.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DetectionProperties.class)
public final class NPlusOneDetectionAutoConfiguration {

	@Bean
	FindingDetector nPlusOneFindingDetector(DetectionProperties properties, SuppressionRules suppressions,
			ObjectProvider<EntityMappings> mappings) {
		return new FindingDetector(properties, suppressions, new Advisor(of(mappings),
				ClassUtils.isPresent("org.springframework.data.jpa.repository.EntityGraph", null)));
	}

	@Bean
	SuppressionRules nPlusOneSuppressionRules(DetectionProperties properties, ObjectProvider<EntityMappings> mappings) {
		return new SuppressionRules(properties, () -> of(mappings));
	}

	private static EntityMappings of(ObjectProvider<EntityMappings> mappings) {
		return mappings.getIfAvailable(() -> EntityMappings.NONE);
	}

	@Bean
	ApplicationListener<ContextRefreshedEvent> nPlusOneMistypedSuppressions(SuppressionRules suppressions,
			ApplicationContext context) {
		return (event) -> {
			if (event.getApplicationContext() == context) {
				suppressions.logMistyped();
			}
		};
	}

	// The event comes before any bean is destroyed, so the entities are still known.
	@Bean
	ApplicationListener<ContextClosedEvent> nPlusOneStaleSuppressions(SuppressionRules suppressions,
			ApplicationContext context) {
		return (event) -> {
			if (event.getApplicationContext() == context) {
				suppressions.logStale();
			}
		};
	}

}
