package io.github.nplusone.jdbc;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Puts a proxy of the same type around a data source, so that whoever injects, unwraps,
 * binds or inspects the data source finds what was there before; only its connections
 * pass through datasource-proxy.
 * <p>
 * A class that can be extended gets a subclass; a final one, or one with final methods
 * (which a subclass would run on a copy without state), gets a proxy of all its
 * interfaces.
 */
final class DataSourceWrapper {

	private static final Logger logger = LoggerFactory.getLogger(DataSourceWrapper.class);

	private final ExecutionRecorder recorder;

	private final JdbcProperties.Proxies proxies;

	DataSourceWrapper(ExecutionRecorder recorder, JdbcProperties.Proxies proxies) {
		this.recorder = recorder;
		this.proxies = proxies;
	}

	/**
	 * Wraps a data source.
	 * @param dataSource data source to wrap
	 * @param name bean name of the data source
	 * @param classLoader class loader of the application
	 * @return the wrapped data source; the same one if it is wrapped already
	 */
	DataSource wrap(DataSource dataSource, String name, ClassLoader classLoader) {
		if (isWrapped(dataSource)) {
			return dataSource;
		}
		ProxyFactory factory = new ProxyFactory(dataSource);
		ConnectionInterceptor interceptor = new ConnectionInterceptor(
				ConnectionWrapper.of(name, this.recorder, this.proxies));
		factory.addAdvisor(new DefaultPointcutAdvisor(new ConnectionInterceptor.Pointcut(), interceptor));
		if (isExtensible(ClassUtils.getUserClass(dataSource))) {
			return extend(dataSource, interceptor, factory, classLoader);
		}
		return (DataSource) factory.getProxy(classLoader);
	}

	private static DataSource extend(DataSource dataSource, ConnectionInterceptor interceptor, ProxyFactory factory,
			ClassLoader classLoader) {
		factory.setProxyTargetClass(true);
		try {
			DataSource proxy = (DataSource) factory.getProxy(classLoader);
			ConnectionShortcut.add(proxy, dataSource, interceptor);
			FieldMirror.copy(dataSource, proxy);
			return proxy;
		}
		catch (AopConfigException ex) {
			logger.debug("{} can't be extended", dataSource.getClass().getName(), ex);
			factory.setProxyTargetClass(false);
			return (DataSource) factory.getProxy(classLoader);
		}
	}

	/**
	 * Whether a data source went through {@link #wrap}.
	 * @param dataSource data source to look at
	 * @return {@code true} if its executions are captured
	 */
	static boolean isWrapped(DataSource dataSource) {
		return dataSource instanceof Advised advised && Arrays.stream(advised.getAdvisors())
			.anyMatch((advisor) -> advisor.getAdvice() instanceof ConnectionInterceptor);
	}

	private static boolean isExtensible(Class<?> type) {
		return !Modifier.isFinal(type.getModifiers())
				&& Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type)).noneMatch(DataSourceWrapper::isFrozen);
	}

	private static boolean isFrozen(Method method) {
		int modifiers = method.getModifiers();
		return Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers)
				&& method.getDeclaringClass() != Object.class;
	}

}
