package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample application in a JVM of its own, on a free port, with H2 in its memory.
 */
final class RunningSample implements AutoCloseable {

	/**
	 * Options of the JVM, the same whatever is measured.
	 */
	static final List<String> OPTIONS = List.of("-Xms256m", "-Xmx256m");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient client = HttpClient.newHttpClient();

	private final SampleFolder folder;

	private final int port;

	private final ChildProcess process;

	/**
	 * Starts the sample, and waits until it answers.
	 * @param folder what is started
	 * @param properties properties of Spring Boot, as name and value
	 * @throws IOException if it can't be started
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if it does not answer
	 */
	RunningSample(SampleFolder folder, String... properties) throws IOException, InterruptedException {
		this.folder = folder;
		this.port = ChildProcess.freePort();
		this.process = new ChildProcess(command(properties), folder.log());
		waitForAnAnswer();
	}

	private List<String> command(String... properties) {
		List<String> command = new ArrayList<>(List.of(Programs.ofThisJdk("java")));
		command.addAll(OPTIONS);
		command.addAll(List.of("-jar", this.folder.jar().toString(), "--server.port=" + this.port));
		Stream.of(properties).map("--"::concat).forEach(command::add);
		return command;
	}

	private void waitForAnAnswer() throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!answers()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("The sample does not start: see " + this.folder.log());
			}
			Thread.sleep(200);
		}
	}

	private boolean answers() throws IOException, InterruptedException {
		try {
			return get("/actuator/health").statusCode() == 200;
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).build(),
				BodyHandlers.ofByteArray());
	}

	URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	Path folder() {
		return this.folder.path();
	}

	long pid() {
		return this.process.pid();
	}

	/**
	 * CPU time of the application since it started, that of its compilers and of its
	 * garbage collection included.
	 */
	Duration cpuTime() {
		return this.process.cpuTime();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.close();
	}

}
