package io.github.nplusone.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.cglib.proxy.Callback;
import org.springframework.cglib.proxy.Factory;
import org.springframework.cglib.proxy.MethodInterceptor;
import org.springframework.cglib.proxy.MethodProxy;

/**
 * Takes {@code getConnection()} past the machinery of Spring AOP, which costs more than
 * everything else that is done for a connection. All other methods go through it.
 */
final class ConnectionShortcut implements MethodInterceptor {

	// What Spring AOP calls for methods with advice, and for no others.
	private static final String ADVICE = "DynamicAdvisedInterceptor";

	private final MethodInterceptor advice;

	private final DataSource dataSource;

	private final ConnectionInterceptor interceptor;

	private ConnectionShortcut(MethodInterceptor advice, DataSource dataSource, ConnectionInterceptor interceptor) {
		this.advice = advice;
		this.dataSource = dataSource;
		this.interceptor = interceptor;
	}

	/**
	 * Adds the shortcut to a proxy. One that is made in another way is left as it is.
	 * @param proxy proxy that Spring AOP made
	 * @param dataSource data source that it stands for
	 * @param interceptor its only advice
	 */
	static void add(DataSource proxy, DataSource dataSource, ConnectionInterceptor interceptor) {
		if (!(proxy instanceof Factory factory)) {
			return;
		}
		Callback[] callbacks = factory.getCallbacks();
		for (int i = 0; i < callbacks.length; i++) {
			if (callbacks[i] instanceof MethodInterceptor advice && advice.getClass().getSimpleName().equals(ADVICE)) {
				factory.setCallback(i, new ConnectionShortcut(advice, dataSource, interceptor));
			}
		}
	}

	@Override
	public @Nullable Object intercept(Object proxy, Method method, @Nullable Object[] arguments,
			MethodProxy methodProxy) throws Throwable {
		if (arguments.length > 0 || !method.getName().equals("getConnection")) {
			return this.advice.intercept(proxy, method, arguments, methodProxy);
		}
		Connection connection = this.dataSource.getConnection();
		return (connection != null) ? this.interceptor.wrap(connection, this.dataSource, proxy) : null;
	}

}
