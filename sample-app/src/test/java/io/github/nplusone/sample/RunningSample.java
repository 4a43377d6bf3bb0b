package io.github.nplusone.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * The sample as its users start it, with a real server on a free port.
 */
class RunningSample implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	RunningSample(String... profiles) {
		this(List.of(SampleApplication.class), "--spring.profiles.active=" + String.join(",", profiles));
	}

	/**
	 * Starts the sample with additions, or something else in its place.
	 * @param sources configuration classes and other beans
	 * @param arguments arguments of the command line
	 */
	RunningSample(List<Class<?>> sources, String... arguments) {
		SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
		this.context = application.run(StringUtils.addStringToArray(arguments, "--server.port=0"));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", int.class);
	}

	HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
		return send("GET", path);
	}

	HttpResponse<byte[]> send(String method, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + port() + path);
		HttpRequest request = HttpRequest.newBuilder(uri)
			.method(method, BodyPublishers.noBody())
			.timeout(TIMEOUT)
			.build();
		return this.client.send(request, BodyHandlers.ofByteArray());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
