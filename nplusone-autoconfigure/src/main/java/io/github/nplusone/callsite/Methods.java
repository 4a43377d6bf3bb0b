package io.github.nplusone.callsite;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Names methods and their types as a developer knows them.
 */
final class Methods {

	private static final String JAVA_LAMBDA = "lambda$";

	private static final String KOTLIN_ACCESS = "access$";

	// The last one begins the hash that tells overloads with inline classes apart.
	private static final List<String> KOTLIN_SUFFIXES = List.of("$lambda", "$default", "$suspendImpl", "-");

	private Methods() {
	}

	/**
	 * The name of the method that a developer wrote.
	 * @param type name of the class on the stack
	 * @param method name of the method on the stack: {@code lambda$load$0} to javac,
	 * {@code load$lambda$0} or {@code load$default} to Kotlin, whose coroutines are
	 * classes such as {@code Books$load$1}
	 * @return the name of the method around the lambda, if it is one
	 */
	static String nameOf(String type, String method) {
		if (method.equals("invokeSuspend")) {
			return nameOfCoroutine(type, method);
		}
		if (method.startsWith(JAVA_LAMBDA)) {
			return nameOfLambda(method);
		}
		String name = method.startsWith(KOTLIN_ACCESS) ? method.substring(KOTLIN_ACCESS.length()) : method;
		return beforeFirst(KOTLIN_SUFFIXES, name);
	}

	// The rest is a number, or for a serializable lambda a hash and a number.
	private static String nameOfLambda(String method) {
		int end = method.indexOf('$', JAVA_LAMBDA.length());
		return (end > JAVA_LAMBDA.length()) ? method.substring(JAVA_LAMBDA.length(), end) : method;
	}

	private static String nameOfCoroutine(String type, String method) {
		String[] parts = type.substring(type.lastIndexOf('.') + 1).split("\\$");
		for (int i = parts.length - 1; i > 0; i--) {
			if (!parts[i].isEmpty() && !Character.isDigit(parts[i].charAt(0))) {
				return parts[i];
			}
		}
		return method;
	}

	private static String beforeFirst(List<String> suffixes, String name) {
		String before = name;
		for (String suffix : suffixes) {
			int start = before.indexOf(suffix);
			before = (start > 0) ? before.substring(0, start) : before;
		}
		return before;
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
