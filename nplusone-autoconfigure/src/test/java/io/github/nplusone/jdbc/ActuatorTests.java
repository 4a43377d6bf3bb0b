package io.github.nplusone.jdbc;

import java.lang.management.ManagementFactory;
import java.sql.Connection;

import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what Actuator and JMX tell about wrapped data sources.
 */
class ActuatorTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneJdbcAutoConfiguration.class, JmxAutoConfiguration.class,
				DataSourceAutoConfiguration.class, MetricsAutoConfiguration.class,
				SimpleMetricsExportAutoConfiguration.class, DataSourcePoolMetricsAutoConfiguration.class,
				DataSourceHealthContributorAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + TestDataSources.url(),
				"spring.datasource.hikari.maximum-pool-size=3");

	@Test
	void poolMetricsFollowThePool() {
		this.runner.run((context) -> {
			try (Connection connection = context.getBean(DataSource.class).getConnection()) {
				assertThat(gauge(context.getBean(MeterRegistry.class), "hikaricp.connections.max")).isEqualTo(3);
				assertThat(gauge(context.getBean(MeterRegistry.class), "hikaricp.connections.active")).isOne();
			}
		});
	}

	@Test
	void connectionMetricsShowTheLimitsOfThePool() {
		this.runner.run((context) -> {
			Recorded.query(context.getBean(DataSource.class));
			assertThat(gauge(context.getBean(MeterRegistry.class), "jdbc.connections.max")).isEqualTo(3);
		});
	}

	@Test
	void connectionMetricsFollowThePool() {
		this.runner.withUserConfiguration(StartedPoolConfiguration.class).run((context) -> {
			try (Connection connection = context.getBean(DataSource.class).getConnection()) {
				assertThat(gauge(context.getBean(MeterRegistry.class), "jdbc.connections.active")).isOne();
			}
		});
	}

	@Test
	void healthIsUp() {
		this.runner.run((context) -> {
			HealthIndicator indicator = context.getBean("dbHealthContributor", HealthIndicator.class);
			assertThat(indicator.health(true).getStatus()).isEqualTo(Status.UP);
			assertThat(indicator.health(true).getDetails()).containsEntry("database", "H2");
		});
	}

	@Test
	void poolRegistersItsMBeans() {
		this.runner
			.withPropertyValues("spring.jmx.enabled=true", "spring.datasource.hikari.register-mbeans=true",
					"spring.datasource.hikari.pool-name=nplusone-jmx")
			.run((context) -> {
				Recorded.query(context.getBean(DataSource.class));
				MBeanServer server = ManagementFactory.getPlatformMBeanServer();
				ObjectName pool = new ObjectName("com.zaxxer.hikari:type=Pool (nplusone-jmx)");
				assertThat(server.getAttribute(pool, "TotalConnections")).isEqualTo(1);
				assertThat(server.isRegistered(new ObjectName("com.zaxxer.hikari:type=PoolConfig (nplusone-jmx)")))
					.isTrue();
			});
	}

	@Test
	void dataSourceMayNeedTheMeterRegistry() {
		this.runner.withUserConfiguration(MeasuredConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne();
		});
	}

	private static double gauge(MeterRegistry registry, String name) {
		return registry.get(name).gauge().value();
	}

	// As a migration does. Boot measures what is there when the context is up.
	@Configuration(proxyBeanMethods = false)
	static class StartedPoolConfiguration {

		@Bean
		InitializingBean migration(DataSource dataSource) {
			return () -> dataSource.getConnection().close();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MeasuredConfiguration {

		@Bean
		DataSource measured(MeterRegistry registry) {
			registry.counter("measured").increment();
			return new DelegatingDataSource(TestDataSources.h2());
		}

	}

}
