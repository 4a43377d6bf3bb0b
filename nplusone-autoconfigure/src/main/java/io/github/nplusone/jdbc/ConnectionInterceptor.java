package io.github.nplusone.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.util.Arrays;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

/**
 * Wraps the connections that leave a data source, directly or from a builder, and unwraps
 * those that come back as an argument: {@code SmartDataSource.shouldClose} compares them
 * by identity, and {@code HikariDataSource.evictConnection} casts them.
 */
final class ConnectionInterceptor implements MethodInterceptor {

	private final ConnectionWrapper wrapper;

	private volatile boolean mirrored;

	ConnectionInterceptor(ConnectionWrapper wrapper) {
		this.wrapper = wrapper;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		@Nullable Object[] arguments = invocation.getArguments();
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = this.wrapper.unwrap(arguments[i]);
		}
		Object result = invocation.proceed();
		if (result instanceof Connection connection) {
			Object proxy = (invocation instanceof ProxyMethodInvocation proxied) ? proxied.getProxy() : null;
			return wrap(connection, invocation.getThis(), proxy);
		}
		return (result instanceof ConnectionBuilder builder
				&& invocation.getMethod().getReturnType() == ConnectionBuilder.class)
						? new InterceptedConnectionBuilder(builder, this.wrapper) : result;
	}

	/**
	 * Wraps a connection.
	 * @param connection connection that leaves the data source
	 * @param dataSource the data source
	 * @param proxy what stands for the data source, {@code null} if that is not known
	 * @return the wrapped connection
	 */
	Connection wrap(Connection connection, @Nullable Object dataSource, @Nullable Object proxy) {
		if (!this.mirrored && dataSource != null && proxy != null) {
			this.mirrored = true;
			FieldMirror.copy(dataSource, proxy);
		}
		return this.wrapper.wrap(connection);
	}

	/**
	 * The methods to intercept; all others go straight to the data source.
	 */
	static final class Pointcut extends StaticMethodMatcherPointcut {

		// A narrower return type could not hold what is wrapped.
		@Override
		public boolean matches(Method method, Class<?> targetClass) {
			return method.getReturnType() == Connection.class || method.getReturnType() == ConnectionBuilder.class
					|| Arrays.stream(method.getParameterTypes()).anyMatch(Connection.class::isAssignableFrom);
		}

	}

}
