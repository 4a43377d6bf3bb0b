package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.github.nplusone.budget.BudgetLimits;
import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * Auto-configuration for the meters of finished requests.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = NPlusOneJdbcAutoConfiguration.class,
		afterName = { "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
				"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = { "nplusone.enabled", "nplusone.metrics.enabled" }, matchIfMissing = true)
@EnableConfigurationProperties(MetricsProperties.class)
public final class NPlusOneMetricsAutoConfiguration {

	@Bean
	MetricsRequestReporter nPlusOneMetricsRequestReporter(MeterRegistry registry, MetricsProperties properties,
			ObjectProvider<BudgetLimits> limits) {
		BudgetLimits known = limits.getIfAvailable(() -> BudgetLimits.NONE);
		return new MetricsRequestReporter(registry, properties.maxRoutes(), known.with(NPlusOneMeters.QUERY_BUCKETS));
	}

	@Bean
	@ConditionalOnBean(UnattributedExecutions.class)
	MeterBinder nPlusOneUnattributedExecutionsMeterBinder(UnattributedExecutions unattributed) {
		return (registry) -> NPlusOneMeters.unattributedExecutions(registry, unattributed);
	}

}
