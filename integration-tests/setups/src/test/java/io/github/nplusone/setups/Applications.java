package io.github.nplusone.setups;

import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts applications in this JVM, without the slow parts that they do not need.
 */
final class Applications {

	private static final String WITHOUT_JPA = "--spring.autoconfigure.exclude="
			+ "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
			+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
			+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration,"
			+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

	private Applications() {
	}

	static ConfigurableApplicationContext run(SpringApplicationBuilder application, String... arguments) {
		return application
			.run(Stream.concat(Stream.of(WITHOUT_JPA, "--server.port=0"), Stream.of(arguments)).toArray(String[]::new));
	}

	static Client client(ConfigurableApplicationContext context) {
		return new Client(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	static Client managementClient(ConfigurableApplicationContext context) {
		return new Client(context.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
	}

}
