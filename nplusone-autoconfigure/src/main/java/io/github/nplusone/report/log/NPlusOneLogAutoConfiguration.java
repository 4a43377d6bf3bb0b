package io.github.nplusone.report.log;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.github.nplusone.report.ReportText;

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
		return new LogRequestReporter(new MessageLimit(properties.warningsPerMinute(), System::nanoTime),
				new FindingMessages(properties.levels(),
						new MessageLimit(properties.findingsPerMinute(), System::nanoTime)),
				new ReportText(properties.findings()));
	}

}
