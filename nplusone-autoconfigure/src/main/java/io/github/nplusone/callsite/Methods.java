package io.github.nplusone.callsite;

import org.jspecify.annotations.Nullable;

/**
 * Names methods and their types as a developer knows them.
 */
final class Methods {

	private Methods() {
	}

	/**
	 * The name of the method that a developer wrote.
	 * @param name name on the stack, {@code lambda$load$0} to javac,
	 * {@code load$lambda$0} to Kotlin
	 * @return the name of the method around the lambda, if it is one
	 */
	static String nameOf(String name) {
		if (name.startsWith("lambda$")) {
			int end = name.lastIndexOf('$');
			return (end > "lambda$".length()) ? name.substring("lambda$".length(), end) : name;
		}
		int lambda = name.indexOf("$lambda$");
		return (lambda > 0) ? name.substring(0, lambda) : name;
	}

	static @Nullable String interfaceOf(Class<?> proxy) {
		Class<?>[] interfaces = proxy.getInterfaces();
		return (interfaces.length > 0) ? interfaces[0].getSimpleName() : null;
	}

	static String typeOf(Class<?> type) {
		if (type.getName().startsWith("org.springframework.jdbc.core.simple.DefaultJdbcClient")) {
			return "JdbcClient";
		}
		return type.getSimpleName().equals("SessionImpl") ? "Session" : type.getSimpleName();
	}

}
