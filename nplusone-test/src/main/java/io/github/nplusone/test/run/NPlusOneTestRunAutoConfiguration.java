package io.github.nplusone.test.run;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for the baseline and the report files of tests.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ BaselineProperties.class, ReportProperties.class })
public final class NPlusOneTestRunAutoConfiguration {

	@Bean
	TestRequestReporter nPlusOneTestRequestReporter(BaselineProperties baseline, ReportProperties report) {
		return new TestRequestReporter(RunSettings.of(baseline, report));
	}

}
