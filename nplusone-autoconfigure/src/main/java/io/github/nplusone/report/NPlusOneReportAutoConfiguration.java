package io.github.nplusone.report;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

import io.github.nplusone.RequestReporter;
import io.github.nplusone.budget.Budgets;
import io.github.nplusone.detection.FindingDetector;

/**
 * Auto-configuration for telling reporters about finished requests.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
public final class NPlusOneReportAutoConfiguration {

	@Bean
	RequestReporters nPlusOneRequestReporters(ObjectProvider<RequestReporter> reporters) {
		return new RequestReporters(reporters.orderedStream().toList());
	}

	@Bean
	Reporting nPlusOneReporting(ObjectProvider<Budgets> budgets, ObjectProvider<FindingDetector> detector,
			ObjectProvider<RequestReporters> reporters) {
		return new Reporting(
				() -> new Reporting.Stages(budgets.getIfAvailable(), detector.getIfAvailable(), reporters.getObject()));
	}

}
