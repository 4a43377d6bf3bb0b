package io.github.nplusone.callsite;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the methods that Kotlin's compiler makes of functions, lambdas and coroutines.
 */
final class KotlinMethods {

	private static final String ACCESS = "access$";

	private static final String INLINED = "$$inlined$";

	// What a lambda, a coroutine and the collector of a flow are called by.
	private static final Set<String> FUNCTIONS = Set.of("invoke", "invokeSuspend", "emit");

	private static final Pattern ANONYMOUS = Pattern.compile("(?:.*[.$])?([^.$\\d][^.$]*)(?:\\$\\d+)+");

	private static final Pattern PROPERTY = Pattern.compile("_[gs]et_(.+)_|(.+)_delegate");

	private static final int HASH_LENGTH = "-IoAF18A".length();

	private KotlinMethods() {
	}

	/**
	 * The name of the function or property that a developer wrote.
	 * @param type name of the class on the stack, which is one of its own for a
	 * coroutine, and before Kotlin 2 for a lambda: {@code Books$load$1}
	 * @param method name of the method on the stack: {@code load$lambda$0},
	 * {@code load$default}, {@code load$module} if it is internal, {@code load$local} if
	 * it is the function {@code local} within it
	 * @return the name of the outermost function around it
	 */
	static String nameOf(String type, String method) {
		String name = withoutHash(beforeDollar(method.startsWith(ACCESS) ? method.substring(ACCESS.length()) : method));
		if (FUNCTIONS.contains(name)) {
			return nameOfFunctionIn(type, name);
		}
		return method.contains("$lambda") ? nameOfLambdaIn(name) : name;
	}

	private static String beforeDollar(String method) {
		int dollar = method.indexOf('$');
		return (dollar > 0) ? method.substring(0, dollar) : method;
	}

	// It tells overloads apart that differ in inline classes only.
	private static String withoutHash(String name) {
		int hash = name.length() - HASH_LENGTH;
		return (hash > 0 && name.charAt(hash) == '-') ? name.substring(0, hash) : name;
	}

	private static String nameOfFunctionIn(String type, String method) {
		int inlined = type.indexOf(INLINED);
		Matcher anonymous = ANONYMOUS.matcher((inlined > 0) ? type.substring(0, inlined) + "$1" : type);
		if (!anonymous.matches()) {
			return method;
		}
		String around = anonymous.group(1);
		return Character.isUpperCase(around.charAt(0)) ? Methods.CONSTRUCTOR : around;
	}

	private static String nameOfLambdaIn(String name) {
		if (name.equals("_init_")) {
			return Methods.CONSTRUCTOR;
		}
		Matcher property = PROPERTY.matcher(name);
		if (!property.matches()) {
			return name;
		}
		return (property.group(1) != null) ? property.group(1) : property.group(2);
	}

}
