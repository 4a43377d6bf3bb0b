package io.github.nplusone.jdbc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import io.github.nplusone.recording.CountedDataSources;

/**
 * Wraps every {@link DataSource} bean once, after all other post-processors had it.
 */
final class DataSourcePostProcessor implements BeanPostProcessor, BeanClassLoaderAware, Ordered, CountedDataSources {

	private static final Logger logger = LoggerFactory.getLogger(DataSourcePostProcessor.class);

	private final Environment environment;

	private final ObjectProvider<JdbcProperties> properties;

	private final ObjectProvider<DataSourceWrapper> wrapper;

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	private final Set<String> wrapped = new ConcurrentSkipListSet<>();

	private ClassLoader classLoader = DataSourcePostProcessor.class.getClassLoader();

	DataSourcePostProcessor(Environment environment, ObjectProvider<JdbcProperties> properties,
			ObjectProvider<DataSourceWrapper> wrapper) {
		this.environment = environment;
		this.properties = properties;
		this.wrapper = wrapper;
	}

	@Override
	public void setBeanClassLoader(ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 20;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (!(bean instanceof DataSource dataSource)) {
			return bean;
		}
		this.seen.add(beanName);
		return isToBeWrapped(beanName) ? wrap(dataSource, beanName) : dataSource;
	}

	// AOT processing decides the condition on nplusone.enabled at build time.
	private boolean isToBeWrapped(String beanName) {
		return this.environment.getProperty("nplusone.enabled", Boolean.class, true)
				&& !ScopedProxyUtils.isScopedTarget(beanName)
				&& !this.properties.getObject().exclude().contains(beanName);
	}

	private DataSource wrap(DataSource dataSource, String beanName) {
		try {
			DataSource proxy = this.wrapper.getObject().wrap(dataSource, beanName, this.classLoader);
			this.wrapped.add(beanName);
			return proxy;
		}
		catch (RuntimeException ex) {
			logger.warn("Could not wrap the DataSource bean '{}' ({}). It works as before, "
					+ "but what it executes is not counted.", beanName, dataSource.getClass().getName(), ex);
			return dataSource;
		}
	}

	/**
	 * The data sources that were shown to this post-processor.
	 * @return their bean names
	 */
	Set<String> seen() {
		return this.seen;
	}

	@Override
	public Set<String> wrapped() {
		return this.wrapped;
	}

}
