package io.github.nplusone.propagation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.task.TaskDecorator;
import org.springframework.util.function.SingletonSupplier;

import io.github.nplusone.QueryRecorder;
import io.github.nplusone.report.Reporting;

/**
 * Auto-configuration for recording on other threads.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = TaskExecutionAutoConfiguration.class)
public final class NPlusOnePropagationAutoConfiguration {

	// There even if all is switched off: the application may inject it.
	@Bean
	@ConditionalOnMissingBean
	QueryRecorder nPlusOneQueryRecorder(ObjectProvider<Reporting> reporting) {
		return new RecordingPropagation(SingletonSupplier.ofNullable(reporting::getIfAvailable));
	}

	// Spring Boot 3.5 uses a TaskDecorator only if there is a single candidate, Spring
	// Boot 4 uses all: a fallback never competes with the application's own.
	@Bean
	@Fallback
	@ConditionalOnBooleanProperty(name = { "nplusone.enabled", "nplusone.propagation.enabled" }, matchIfMissing = true)
	TaskDecorator nPlusOneTaskDecorator(QueryRecorder recorder) {
		return recorder::wrap;
	}

}
