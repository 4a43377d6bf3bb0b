package io.github.nplusone.callsite;

import org.jspecify.annotations.Nullable;

/**
 * Names methods and their types as a developer knows them.
 */
final class Methods {

	static final String CONSTRUCTOR = "<init>";

	private static final String LAMBDA = "lambda$";

	private Methods() {
	}

	/**
	 * The name of the method that a developer wrote.
	 * @param type name of the class on the stack
	 * @param method name of the method on the stack, such as {@code lambda$load$0}
	 * @param file name of the source file, {@code null} if the class does not tell
	 * @return the name of the method around the lambda, if it is one
	 */
	static String nameOf(String type, String method, @Nullable String file) {
		if (file != null && file.endsWith(".kt")) {
			return KotlinMethods.nameOf(type, method);
		}
		return method.startsWith(LAMBDA) ? nameOfLambda(method) : method;
	}

	private static String nameOfLambda(String lambda) {
		String method = nameAround(lambda);
		return switch (method) {
			case "new" -> CONSTRUCTOR;
			case "static" -> "<clinit>";
			default -> method;
		};
	}

	// The rest is a number, or for a serializable lambda a hash and a number.
	private static String nameAround(String lambda) {
		int end = lambda.indexOf('$', LAMBDA.length());
		return (end > LAMBDA.length()) ? lambda.substring(LAMBDA.length(), end) : lambda;
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
