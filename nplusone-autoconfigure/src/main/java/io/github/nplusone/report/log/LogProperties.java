package io.github.nplusone.report.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.LogLevel;

/**
 * Configuration properties for the log of finished requests.
 *
 * @param enabled Whether requests over their budget and requests with findings are
 * logged, and all others at debug level.
 * @param warningsPerMinute Highest number of warnings in a minute about the budget of one
 * route. The next one says how many were left out.
 * @param findings Highest number of findings to list in a message.
 * @param findingsPerMinute Highest number of messages in a minute about one finding of
 * one route, as long as its requests keep their budget.
 * @param levels Levels of messages about findings within the budget.
 */
@ConfigurationProperties(prefix = "nplusone.log", ignoreUnknownFields = false)
record LogProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10") int warningsPerMinute,
		@DefaultValue("5") int findings, @DefaultValue("1") int findingsPerMinute, @DefaultValue Levels levels) {

	LogProperties {
		checkRate("nplusone.log.warnings-per-minute", warningsPerMinute,
				"At least one. To log nothing at all, set nplusone.log.enabled=false.");
		checkRate("nplusone.log.findings-per-minute", findingsPerMinute,
				"At least one. To log no findings within the budget, set the levels below nplusone.log.levels to off.");
		if (findings < 0) {
			throw new InvalidConfigurationPropertyValueException("nplusone.log.findings", findings,
					"A number of findings can't be negative. Use 0 to list none.");
		}
	}

	private static void checkRate(String name, int perMinute, String fix) {
		if (perMinute < 1) {
			throw new InvalidConfigurationPropertyValueException(name, perMinute, fix);
		}
	}

	/**
	 * Levels of messages about findings within the budget.
	 *
	 * @param nPlusOne Level for statements executed again and again with other values.
	 * @param duplicate Level for statements executed again with the same values.
	 * @param repeatedWrite Level for rows written one round trip each.
	 * @param latent Level for lazy associations that are loaded one by one, yet not often
	 * enough for a finding.
	 */
	record Levels(@DefaultValue("warn") LogLevel nPlusOne, @DefaultValue("info") LogLevel duplicate,
			@DefaultValue("info") LogLevel repeatedWrite, @DefaultValue("info") LogLevel latent) {

	}

}
