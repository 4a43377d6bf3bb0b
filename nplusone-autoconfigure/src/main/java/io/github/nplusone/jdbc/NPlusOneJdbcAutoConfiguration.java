package io.github.nplusone.jdbc;

import javax.sql.DataSource;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * Auto-configuration for the capture of executions.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass({ DataSource.class, ProxyFactory.class })
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JdbcProperties.class)
@ImportRuntimeHints(JdbcProxyHints.class)
public final class NPlusOneJdbcAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DataSourcePostProcessor nPlusOneDataSourcePostProcessor(Environment environment,
			ObjectProvider<JdbcProperties> properties, ObjectProvider<DataSourceWrapper> wrapper) {
		return new DataSourcePostProcessor(environment, properties, wrapper);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	DataSourceWrapper nPlusOneDataSourceWrapper(UnattributedExecutions unattributed,
			ObjectProvider<CallerFinder> callers, JdbcProperties properties) {
		return new DataSourceWrapper(new ExecutionRecorder(new StatementFingerprints(new FingerprintCache()),
				unattributed, new Callers(callers.getIfAvailable(() -> CallerFinder.NONE))), properties.proxies());
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	UnattributedExecutions nPlusOneUnattributedExecutions() {
		return new UnattributedExecutions();
	}

	@Bean
	DataSourceInventory nPlusOneDataSourceInventory(ConfigurableListableBeanFactory beanFactory,
			DataSourcePostProcessor postProcessor, JdbcProperties properties) {
		return new DataSourceInventory(beanFactory, postProcessor, properties);
	}

}
