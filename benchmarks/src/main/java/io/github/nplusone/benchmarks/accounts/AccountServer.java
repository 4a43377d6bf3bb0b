package io.github.nplusone.benchmarks.accounts;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on Tomcat, with the starter or without. With it everything is on that
 * is on where there are actuator and Prometheus. One thread serves all requests, and says
 * at {@value #TAKEN} what it took so far.
 */
public final class AccountServer implements AutoCloseable {

	/**
	 * Path of a response that {@link Taken#parse} reads.
	 */
	public static final String TAKEN = "/taken";

	private final ConfigurableApplicationContext context;

	/**
	 * Starts the application.
	 * @param starter whether the starter is there
	 * @param port port of the server, 0 for any
	 * @param endpoints endpoints of the actuator that are exposed
	 */
	public AccountServer(boolean starter, int port, String endpoints) {
		this.context = new SpringApplicationBuilder(AccountApplication.class)
			.properties("server.port=" + port, "server.tomcat.threads.max=1", "server.tomcat.threads.min-spare=1",
					"server.tomcat.max-keep-alive-requests=-1", "server.tomcat.keep-alive-timeout=-1",
					"management.endpoints.web.exposure.include=" + endpoints, "spring.jpa.open-in-view=false",
					"spring.main.banner-mode=off", "logging.level.root=warn",
					"spring.autoconfigure.exclude=" + (starter ? "" : autoConfigurations()))
			.run();
	}

	private static String autoConfigurations() {
		ImportCandidates all = ImportCandidates.load(AutoConfiguration.class, AccountServer.class.getClassLoader());
		return StreamSupport.stream(all.spliterator(), false)
			.filter((name) -> name.startsWith("io.github.nplusone."))
			.collect(Collectors.joining(","));
	}

	/**
	 * Starts the application, which runs until its process ends.
	 * @param arguments whether the starter is there, and the port of the server
	 */
	@SuppressWarnings("resource")
	public static void main(String[] arguments) {
		new AccountServer(Boolean.parseBoolean(arguments[0]), Integer.parseInt(arguments[1]), "nplusone,prometheus");
	}

	/**
	 * The port of the server.
	 * @return port on this machine
	 */
	public int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
