package io.github.nplusone.jdbc;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Says once the context is up which data sources are counted, and warns about those that
 * escaped: a bean that was created for another post-processor was never shown to ours.
 * Creates no bean that was not there.
 */
final class DataSourceInventory implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DataSourceInventory.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final DataSourcePostProcessor postProcessor;

	private final JdbcProperties properties;

	DataSourceInventory(ConfigurableListableBeanFactory beanFactory, DataSourcePostProcessor postProcessor,
			JdbcProperties properties) {
		this.beanFactory = beanFactory;
		this.postProcessor = postProcessor;
		this.properties = properties;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.postProcessor.wrapped().isEmpty()) {
			logger.info("Counting the queries of data sources {}", this.postProcessor.wrapped());
		}
		warnAboutUnknown(this.properties.exclude());
		escaped().forEach((name) -> logger
			.warn("DataSource bean '{}' was created before it could be wrapped: its queries are not counted. "
					+ "Most likely a BeanPostProcessor or BeanFactoryPostProcessor depends on it; let that use an "
					+ "ObjectProvider<DataSource>, or silence this with nplusone.jdbc.exclude.", name));
	}

	private void warnAboutUnknown(Set<String> excluded) {
		List<String> known = dataSources().toList();
		excluded.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> logger.warn(
					"nplusone.jdbc.exclude names '{}', but there is no such DataSource bean. " + "There are {}.", name,
					known));
	}

	private Stream<String> dataSources() {
		return Stream.of(this.beanFactory.getBeanNamesForType(DataSource.class, true, false));
	}

	private Stream<String> escaped() {
		return dataSources().filter(this::isCreated)
			.filter((name) -> !this.postProcessor.seen().contains(name))
			.filter((name) -> !ScopedProxyUtils.isScopedTarget(name) && !this.properties.exclude().contains(name));
	}

	// Of a factory nobody knows, without asking it, whether it made its data source.
	private boolean isCreated(String name) {
		return this.beanFactory.containsSingleton(name)
				&& !(this.beanFactory.getSingleton(name) instanceof FactoryBean);
	}

}
