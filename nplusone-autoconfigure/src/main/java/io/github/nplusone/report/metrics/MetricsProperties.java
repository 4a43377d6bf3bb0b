package io.github.nplusone.report.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Configuration properties for the meters of finished requests.
 *
 * @param enabled Whether finished requests are published as meters.
 * @param maxRoutes Highest number of routes with meters of their own. All others share
 * those with the uri OTHER.
 */
@ConfigurationProperties(prefix = "nplusone.metrics", ignoreUnknownFields = false)
record MetricsProperties(@DefaultValue("true") boolean enabled, @DefaultValue("500") int maxRoutes) {

	MetricsProperties {
		if (maxRoutes < 1) {
			throw new InvalidConfigurationPropertyValueException("nplusone.metrics.max-routes", maxRoutes,
					"At least one. To publish nothing at all, set nplusone.metrics.enabled=false.");
		}
	}

}
