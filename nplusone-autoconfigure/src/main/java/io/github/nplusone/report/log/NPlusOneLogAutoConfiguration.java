package io.github.nplusone.report.log;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the log of finished requests.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = { "nplusone.enabled", "nplusone.log.enabled" }, matchIfMissing = true)
@EnableConfigurationProperties(LogProperties.class)
public final class NPlusOneLogAutoConfiguration {

	@Bean
	LogRequestReporter nPlusOneLogRequestReporter(LogProperties properties) {
		return new LogRequestReporter(new WarningLimit(properties.warningsPerMinute(), System::nanoTime),
				new ReportText(properties.repeatedQueries()));
	}

}
