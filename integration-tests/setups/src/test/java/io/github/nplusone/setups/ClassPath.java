package io.github.nplusone.setups;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application is made of: the class path of the tests, less some technologies.
 *
 * @param entries jars and folders
 */
record ClassPath(List<Path> entries) {

	static ClassPath ofApplicationWith(Technology... technologies) {
		ClassPath all = new ClassPath(
				Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
		return Stream.of(Technology.values())
			.filter((technology) -> !List.of(technologies).contains(technology))
			.reduce(all, ClassPath::without, (first, second) -> first);
	}

	private ClassPath without(Technology technology) {
		ClassPath rest = new ClassPath(this.entries.stream().filter(Predicate.not(technology::includes)).toList());
		assertThat(rest.has(technology.mark)).as("%s on the class path", technology).isFalse();
		return rest;
	}

	private boolean has(String className) {
		try (URLClassLoader loader = new URLClassLoader(this.entries.stream().map(ClassPath::url).toArray(URL[]::new),
				ClassLoader.getPlatformClassLoader())) {
			return loader.getResource(className.replace('.', '/') + ".class") != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path entry) {
		try {
			return entry.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	ClassPath startingWith(Path... first) {
		return new ClassPath(Stream.concat(Stream.of(first), this.entries.stream()).toList());
	}

	@Override
	public String toString() {
		return this.entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * What an application may have or not have.
	 */
	enum Technology {

		ACTUATOR("spring-boot-(starter-)?(actuator|health|micrometer).*|micrometer-(core|jakarta).*",
				"io.micrometer.core.instrument.MeterRegistry"),

		DATABASE("(HikariCP|h2|spring-jdbc|spring-tx|spring-boot-(jdbc|sql|transaction))-\\d.*",
				"org.springframework.jdbc.core.JdbcTemplate"),

		DEVTOOLS("spring-boot-devtools-.*", "org.springframework.boot.devtools.restart.Restarter"),

		JPA("(hibernate|jakarta.persistence|spring-data|spring-orm|spring-aspects|spring-boot-(data|hibernate|jpa)).*",
				"jakarta.persistence.EntityManager"),

		MIGRATION("(flyway|liquibase|spring-boot-(flyway|liquibase)).*", "org.flywaydb.core.Flyway"),

		SERVLET("(spring-webmvc|spring-boot-(webmvc|servlet|tomcat)|tomcat-embed-(core|websocket)|jakarta.servlet).*",
				"jakarta.servlet.Filter"),

		TRACING("(micrometer-tracing|opentelemetry|spring-boot-(micrometer-tracing|opentelemetry)).*",
				"io.micrometer.tracing.Tracer"),

		WEB("(spring-web|spring-boot-(web-server|http|jackson)|jackson)-.*",
				"org.springframework.web.util.pattern.PathPattern"),

		WEBFLUX("(spring-webflux|spring-boot-(webflux|reactor|netty)|reactor|netty).*",
				"org.springframework.web.reactive.DispatcherHandler");

		private final Pattern jars;

		private final String mark;

		Technology(String jars, String mark) {
			this.jars = Pattern.compile(jars);
			this.mark = mark;
		}

		private boolean includes(Path entry) {
			return this.jars.matcher(entry.getFileName().toString()).matches();
		}

	}

}
