package io.github.nplusone.callsite;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;

/**
 * Tells the classes of the application from those of libraries.
 */
final class ApplicationPackages {

	private static final List<String> LIBRARIES = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.",
			"kotlin.", "kotlinx.", "groovy.", "org.codehaus.groovy.", "org.apache.groovy.", "scala.",
			"org.springframework.", "org.hibernate.", "net.ttddyy.", "com.zaxxer.", "org.apache.", "com.fasterxml.",
			"tools.jackson.", "org.thymeleaf.", "ognl.", "org.attoparser.", "freemarker.", "org.jooq.", "org.mybatis.",
			"org.eclipse.", "io.undertow.", "io.micrometer.", "reactor.", "io.netty.", "org.aopalliance.",
			"org.aspectj.", "net.bytebuddy.", "javassist.", "org.junit.", "org.h2.", "org.postgresql.", "com.mysql.",
			"org.mariadb.", "oracle.", "com.microsoft.sqlserver.", "org.slf4j.", "io.opentelemetry.", "com.p6spy.");

	// Not the whole of our own name: an application may live below it.
	private static final List<String> STAGES = List.of("io.github.nplusone.recording.", "io.github.nplusone.jdbc.",
			"io.github.nplusone.web.", "io.github.nplusone.propagation.", "io.github.nplusone.callsite.",
			"io.github.nplusone.hibernate.", "io.github.nplusone.test.");

	private final Set<String> prefixes = new LinkedHashSet<>();

	ApplicationPackages(BeanFactory beanFactory) {
		DeclaredPackages.of(beanFactory).forEach(this::add);
	}

	private void add(String name) {
		if (!name.isEmpty()) {
			this.prefixes.add(name + ".");
		}
	}

	/**
	 * Whether a class belongs to the application. It may live below the package of a
	 * library, and libraries may live below its own: the longer prefix decides. Only an
	 * application has classes without a package.
	 * @param type any class
	 * @return {@code true} if it is the application's
	 */
	boolean contains(Class<?> type) {
		int length = longestPrefixOf(type, this.prefixes);
		return type.getPackageName().isEmpty() || (length > 0 && length >= longestLibraryPrefixOf(type));
	}

	static boolean isLibrary(Class<?> type) {
		return longestLibraryPrefixOf(type) > 0;
	}

	private static int longestLibraryPrefixOf(Class<?> type) {
		return Math.max(longestPrefixOf(type, LIBRARIES), longestPrefixOf(type, STAGES));
	}

	private static int longestPrefixOf(Class<?> type, Collection<String> prefixes) {
		return prefixes.stream().filter(type.getName()::startsWith).mapToInt(String::length).max().orElse(0);
	}

}
