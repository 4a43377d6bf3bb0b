package io.github.nplusone.sample;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;

import javax.sql.DataSource;

/**
 * A driver that returns nothing where JDBC promises something, throws where nobody
 * expects it, and throws what it is asked to, by the name in the SQL text.
 */
final class FaultyDriver implements InvocationHandler {

	private static final Set<Class<?>> NESTED = Set.of(Connection.class, Statement.class, PreparedStatement.class,
			CallableStatement.class);

	private static final Set<String> REFUSED = Set.of("toString", "equals", "hashCode", "unwrap", "isWrapperFor");

	// Spring needs the others, of any bean or data source.
	private static final Set<String> REFUSED_BY_DATA_SOURCE = Set.of("toString", "unwrap");

	private final String user;

	private FaultyDriver(String user) {
		this.user = user;
	}

	static DataSource dataSource() {
		return create(DataSource.class, "");
	}

	private static <T> T create(Class<T> type, String user) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, new FaultyDriver(user)));
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		refuse(proxy, method);
		String text = (arguments != null) ? Arrays.toString(arguments) : "";
		throwAsAsked(text);
		if (NESTED.contains(method.getReturnType())) {
			return nested(method, text);
		}
		return nothing(method.getReturnType());
	}

	private static void refuse(Object proxy, Method method) {
		Set<String> refused = (proxy instanceof DataSource) ? REFUSED_BY_DATA_SOURCE : REFUSED;
		if (refused.contains(method.getName())) {
			throw new UnsupportedOperationException(method.getName());
		}
	}

	private static void throwAsAsked(String text) throws Throwable {
		if (text.contains("throw SQLException")) {
			throw new SQLTransientException("asked for", "40001", 7);
		}
		if (text.contains("throw RuntimeException")) {
			throw new IllegalArgumentException("asked for");
		}
		if (text.contains("throw Error")) {
			throw new NoSuchMethodError("asked for");
		}
	}

	private Object nested(Method method, String text) {
		String caller = method.getName().equals("getConnection") ? text : this.user;
		return caller.contains("no " + method.getName()) ? null : create(method.getReturnType(), caller);
	}

	private static Object nothing(Class<?> type) {
		if (type == boolean.class) {
			return false;
		}
		if (type == long.class) {
			return 0L;
		}
		return (type == int.class) ? 0 : null;
	}

	/**
	 * What someone does to the driver.
	 */
	@FunctionalInterface
	interface Use {

		Object of(DataSource dataSource) throws SQLException;

	}

}
