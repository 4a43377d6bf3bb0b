package io.github.nplusone.findings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * An application with a real server on a free port and a database of its own, and the
 * reports of its requests.
 */
public final class RunningApplication implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newHttpClient();

	private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

	private final ConfigurableApplicationContext context;

	private RunningApplication(Class<?> source, String... arguments) {
		SpringApplication application = new SpringApplication(source);
		application.addInitializers((created) -> created.getBeanFactory()
			.registerSingleton("collectedReports", (RequestReporter) this.reports::add));
		this.context = application.run(StringUtils.addStringToArray(arguments, "--server.port=0"));
	}

	/**
	 * Starts an application on an empty H2 database.
	 * @param source its main class
	 * @param arguments further arguments of the command line
	 * @return the application, to be closed
	 */
	public static RunningApplication onH2(Class<?> source, String... arguments) {
		return onDatabase(source, "jdbc:h2:mem:" + UUID.randomUUID()
				+ ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", arguments);
	}

	/**
	 * Starts an application on a database that is there.
	 * @param source its main class
	 * @param url JDBC URL of the database
	 * @param arguments further arguments of the command line
	 * @return the application, to be closed
	 */
	public static RunningApplication onDatabase(Class<?> source, String url, String... arguments) {
		return new RunningApplication(source,
				StringUtils.addStringToArray(arguments, "--spring.datasource.url=" + url));
	}

	/**
	 * A bean of the application.
	 * @param <T> type of the bean
	 * @param type type of the bean
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Sends a request, whatever its status will be, and waits for its report.
	 * @param path path of the request
	 * @return the report
	 */
	public RequestReport get(String path) {
		body(path);
		return nextReport();
	}

	/**
	 * Sends a request, whatever its status will be, and leaves its report where it is.
	 * @param path path of the request
	 * @return the body of the response
	 */
	public String body(String path) {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		URI uri = URI.create("http://localhost:" + port + path);
		HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
		try {
			HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
			return response.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits for the report of a request that was sent.
	 * @return the report, which will not be returned again
	 */
	public RequestReport nextReport() {
		try {
			RequestReport report = this.reports.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			if (report == null) {
				throw new AssertionError("The request was not reported");
			}
			return report;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The reports that were not asked for yet.
	 * @return reports in the order of the ends of their requests
	 */
	public List<RequestReport> furtherReports() {
		return List.copyOf(this.reports);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
