package io.github.nplusone.callsite;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.util.function.SingletonSupplier;

import io.github.nplusone.mapping.EntityMappings;

/**
 * Auto-configuration for finding the callers of executions.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
public final class NPlusOneCallSiteAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	StackCallerFinder nPlusOneStackCallerFinder(BeanFactory beanFactory, ObjectProvider<EntityMappings> mappings) {
		return new StackCallerFinder(SingletonSupplier.of(() -> new ApplicationPackages(beanFactory)),
				SingletonSupplier.of(() -> mappings.getIfAvailable(() -> EntityMappings.NONE)));
	}

}
