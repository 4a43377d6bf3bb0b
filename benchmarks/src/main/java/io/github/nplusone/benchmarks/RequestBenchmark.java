package io.github.nplusone.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.nplusone.benchmarks.accounts.AccountApplication;

/**
 * A request to an application on Tomcat, from the first byte to the last, with and
 * without the starter. With it everything is on that is on where there are actuator and
 * Prometheus. The application has one thread to serve requests, which
 * {@link ServingThreadsProfiler} looks at; those of the client are none of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RequestBenchmark {

	static final String WITHOUT = "without";

	static final String WITH = "with";

	static final int REQUESTS = 20;

	/**
	 * Whether the starter is there.
	 */
	@Param({ WITHOUT, WITH })
	String starter;

	String endpoints = "nplusone,prometheus";

	private ConfigurableApplicationContext context;

	private KeepAliveClient nothing;

	private KeepAliveClient one;

	private KeepAliveClient body;

	private KeepAliveClient page;

	@Setup
	public void start() throws IOException {
		this.context = new SpringApplicationBuilder(AccountApplication.class)
			.properties("server.port=0", "server.tomcat.threads.max=1", "server.tomcat.threads.min-spare=1",
					"server.tomcat.max-keep-alive-requests=-1", "server.tomcat.keep-alive-timeout=-1",
					"management.endpoints.web.exposure.include=" + this.endpoints, "spring.jpa.open-in-view=false",
					"spring.main.banner-mode=off", "logging.level.root=warn",
					"spring.autoconfigure.exclude=" + (this.starter.equals(WITH) ? "" : autoConfigurations()))
			.run();
		this.nothing = client("/nothing");
		this.one = client("/one");
		this.body = client("/body");
		this.page = client("/page");
	}

	private static String autoConfigurations() {
		ImportCandidates all = ImportCandidates.load(AutoConfiguration.class, RequestBenchmark.class.getClassLoader());
		return StreamSupport.stream(all.spliterator(), false)
			.filter((name) -> name.startsWith("io.github.nplusone."))
			.collect(Collectors.joining(","));
	}

	private KeepAliveClient client(String path) throws IOException {
		int port = this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		return new KeepAliveClient(port, path, REQUESTS);
	}

	@TearDown(Level.Iteration)
	public void note() {
		ServingThreadsProfiler.note();
	}

	@TearDown
	public void stop() throws IOException {
		this.nothing.close();
		this.one.close();
		this.body.close();
		this.page.close();
		this.context.close();
	}

	/**
	 * Requests that run no query.
	 */
	@Benchmark
	@OperationsPerInvocation(REQUESTS)
	public int noQuery() throws IOException {
		return this.nothing.get();
	}

	/**
	 * Requests that run one query, on H2.
	 */
	@Benchmark
	@OperationsPerInvocation(REQUESTS)
	public int oneQuery() throws IOException {
		return this.one.get();
	}

	/**
	 * Requests that run no query and are answered by 64 kB.
	 */
	@Benchmark
	@OperationsPerInvocation(REQUESTS)
	public int largeBody() throws IOException {
		return this.body.get();
	}

	/**
	 * Requests that run no query and are answered by a page of 500 small texts.
	 */
	@Benchmark
	@OperationsPerInvocation(REQUESTS)
	public int page() throws IOException {
		return this.page.get();
	}

	String response(String path) throws IOException {
		try (KeepAliveClient client = client(path)) {
			return client.firstResponse();
		}
	}

}
