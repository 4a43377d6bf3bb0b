package io.github.nplusone.report.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Configuration properties for the log of finished requests.
 *
 * @param enabled Whether requests over their budget are logged as warnings, and all
 * requests at debug level.
 * @param warningsPerMinute Highest number of warnings in a minute for one route. The next
 * one says how many were left out.
 * @param repeatedQueries Highest number of repeated queries to list under a warning.
 */
@ConfigurationProperties(prefix = "nplusone.log", ignoreUnknownFields = false)
record LogProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10") int warningsPerMinute,
		@DefaultValue("5") int repeatedQueries) {

	LogProperties {
		if (warningsPerMinute < 1) {
			throw new InvalidConfigurationPropertyValueException("nplusone.log.warnings-per-minute", warningsPerMinute,
					"At least one. To log nothing at all, set nplusone.log.enabled=false.");
		}
		if (repeatedQueries < 0) {
			throw new InvalidConfigurationPropertyValueException("nplusone.log.repeated-queries", repeatedQueries,
					"A number of lines can't be negative. Use 0 to list none.");
		}
	}

}
