package io.github.nplusone.report.endpoint;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Configuration properties for the actuator endpoint.
 *
 * @param maxRoutes Highest number of routes that are remembered. Requests to all others
 * are counted as dropped.
 * @param maxFindings Highest number of findings that are remembered for one route, latent
 * and suppressed ones included.
 */
@ConfigurationProperties(prefix = "nplusone.endpoint", ignoreUnknownFields = false)
record EndpointProperties(@DefaultValue("500") int maxRoutes, @DefaultValue("50") int maxFindings) {

	EndpointProperties {
		if (maxRoutes < 1) {
			throw new InvalidConfigurationPropertyValueException("nplusone.endpoint.max-routes", maxRoutes,
					"At least one. To remember nothing at all, set management.endpoint.nplusone.access=none.");
		}
		if (maxFindings < 0) {
			throw new InvalidConfigurationPropertyValueException("nplusone.endpoint.max-findings", maxFindings,
					"A number of findings can't be negative. Use 0 to remember none.");
		}
	}

}
