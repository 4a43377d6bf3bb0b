package io.github.nplusone.report.metrics;

import java.lang.annotation.Annotation;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;
import io.github.nplusone.recording.UnattributedExecutions;

import static org.assertj.core.api.Assertions.assertThat;

class NPlusOneMetricsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(NPlusOneMetricsAutoConfiguration.class, NPlusOneJdbcAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));

	@Test
	void reporterIsThereWithMicrometer() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(MetricsRequestReporter.class));
	}

	@Test
	void unattributedExecutionsArePublished() {
		this.runner.run((context) -> {
			context.getBean(UnattributedExecutions.class).countOutside();
			context.getBean(UnattributedExecutions.class).countLate();
			context.getBean(UnattributedExecutions.class).countLate();
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(unattributed(registry, "outside")).isOne();
			assertThat(unattributed(registry, "late")).isEqualTo(2);
		});
	}

	private static double unattributed(MeterRegistry registry, String reason) {
		return registry.get("nplusone.unattributed.executions").tag("reason", reason).functionCounter().count();
	}

	@Test
	void metricsBackOffWithoutMicrometer() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MetricsRequestReporter.class));
	}

	@Test
	void metricsBackOffWithoutRegistry() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NPlusOneMetricsAutoConfiguration.class))
			.run((context) -> assertThat(context).doesNotHaveBean(MetricsRequestReporter.class));
	}

	@Test
	void metricsBackOffWhenDisabled() {
		this.runner.withPropertyValues("nplusone.metrics.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MetricsRequestReporter.class));
		this.runner.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MetricsRequestReporter.class));
	}

	// A wrong name is no error: the order would silently be lost.
	@Test
	void orderNamesTheRegistryOnEveryLineOfSpringBoot() {
		Annotation annotation = NPlusOneMetricsAutoConfiguration.class.getAnnotation(AutoConfiguration.class);
		assertThat(List.of(((AutoConfiguration) annotation).afterName())).contains(
				CompositeMeterRegistryAutoConfiguration.class.getName(),
				"org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration");
	}

	@Test
	void registryOfApplicationIsUsed() {
		SimpleMeterRegistry own = new SimpleMeterRegistry();
		this.runner.withBean(MeterRegistry.class, () -> own)
			.run((context) -> assertThat(own.find("nplusone.unattributed.executions").functionCounters()).hasSize(2));
	}

}
