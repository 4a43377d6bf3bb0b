package io.github.nplusone.jdbc;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Stands in for a driver: answers the methods it is told to, by their names, and all
 * others with {@code null}.
 */
final class FakeJdbc {

	private FakeJdbc() {
	}

	static <T> T of(Class<T> type) {
		return of(type, Map.of());
	}

	static <T> T of(Class<T> type, String method, Callable<@Nullable Object> answer) {
		return of(type, Map.of(method, answer));
	}

	static <T> T of(Class<T> type, Map<String, Callable<@Nullable Object>> answers) {
		return type.cast(Proxy.newProxyInstance(FakeJdbc.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> answers.getOrDefault(method.getName(), () -> null).call()));
	}

}
