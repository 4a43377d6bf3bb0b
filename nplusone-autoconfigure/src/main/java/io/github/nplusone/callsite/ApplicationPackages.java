package io.github.nplusone.callsite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

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
			"io.github.nplusone.hibernate.");

	private final Set<String> prefixes = new LinkedHashSet<>();

	ApplicationPackages(BeanFactory beanFactory) {
		if (AutoConfigurationPackages.has(beanFactory)) {
			AutoConfigurationPackages.get(beanFactory).forEach(this::add);
		}
	}

	private void add(String name) {
		if (!name.isEmpty()) {
			this.prefixes.add(name + ".");
		}
	}

	boolean contains(Class<?> type) {
		return startsWithOneOf(type.getName(), this.prefixes);
	}

	static boolean isLibrary(Class<?> type) {
		return startsWithOneOf(type.getName(), LIBRARIES) || startsWithOneOf(type.getName(), STAGES);
	}

	private static boolean startsWithOneOf(String name, Iterable<String> prefixes) {
		for (String prefix : prefixes) {
			if (name.startsWith(prefix)) {
				return true;
			}
		}
		return false;
	}

}
