package io.github.nplusone.observation;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.util.function.SingletonSupplier;

import io.github.nplusone.report.Reporting;

/**
 * Auto-configuration for the recording of observed work, and for what its spans say.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = {
		"org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
		"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
		"org.springframework.boot.actuate.autoconfigure.tracing.BraveAutoConfiguration",
		"org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration",
		"org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration" })
@ConditionalOnClass({ ObservationHandler.class, ObservationFilter.class })
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
public final class NPlusOneObservationAutoConfiguration {

	// Spring Boot's, which gives all handlers to all registries if there is an actuator.
	private static final String POST_PROCESSOR = "observationRegistryPostProcessor";

	@Bean
	ObservedRoutes nPlusOneObservedRoutes() {
		return new ObservedRoutes();
	}

	@Bean
	WorkObservationHandler nPlusOneWorkObservationHandler(Environment environment, ObservedRoutes routes,
			ObjectProvider<Reporting> reporting) {
		return new WorkObservationHandler(ObservedNames.of(environment), routes,
				SingletonSupplier.ofNullable(reporting::getIfAvailable));
	}

	@Bean
	@ConditionalOnBean(type = "io.micrometer.tracing.Tracer")
	WorkObservationFilter nPlusOneWorkObservationFilter(ObservedRoutes routes, ObjectProvider<Reporting> reporting) {
		return new WorkObservationFilter(routes, SingletonSupplier.ofNullable(reporting::getIfAvailable));
	}

	// Scheduled tasks are observed only if somebody says where to.
	@Bean
	SchedulingConfigurer nPlusOneSchedulingConfigurer(WorkObservationHandler handler,
			ObjectProvider<ObservationRegistry> registries, BeanFactory beanFactory) {
		return (registrar) -> {
			if (registrar.getObservationRegistry() == null) {
				ObservationRegistry known = registries.getIfUnique(ObservationRegistry::create);
				ObservationRegistry registry = known.isNoop() ? ObservationRegistry.create() : known;
				if (registry != known || !beanFactory.containsBean(POST_PROCESSOR)) {
					registry.observationConfig().observationHandler(handler);
				}
				registrar.setObservationRegistry(registry);
			}
		};
	}

}
