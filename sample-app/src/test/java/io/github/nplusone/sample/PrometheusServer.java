package io.github.nplusone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A real Prometheus that scrapes applications on this machine four times a second, with
 * the rules of {@code grafana/alerts.yml}.
 */
class PrometheusServer implements AutoCloseable {

	private static final String CONFIGURATION = """
			global:
			  scrape_interval: 250ms
			  evaluation_interval: 1s
			rule_files:
			  - %s
			scrape_configs:
			""";

	private static final String JOB = """
			  - job_name: %s
			    metrics_path: /actuator/prometheus
			    static_configs:
			      - targets: [%s]
			""";

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper mapper = new JsonMapper();

	private final Path folder;

	private final String address;

	private final Process process;

	/**
	 * Starts a server.
	 * @param targets ports to scrape, by the name of the job
	 * @param features features to switch on
	 * @throws IOException if it can't be started
	 */
	PrometheusServer(Map<String, List<Integer>> targets, String... features) throws IOException {
		Path program = CommandLine.require("prometheus");
		this.folder = Files.createTempDirectory("prometheus");
		this.address = "127.0.0.1:" + freePort();
		Path configuration = Files.writeString(this.folder.resolve("prometheus.yml"), configuration(targets));
		this.process = new ProcessBuilder(program.toString(), "--config.file=" + configuration,
				"--storage.tsdb.path=" + this.folder.resolve("data"), "--web.listen-address=" + this.address,
				"--enable-feature=" + String.join(",", features))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.start();
		await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> !sample("up").isEmpty());
	}

	private static String configuration(Map<String, List<Integer>> targets) {
		return CONFIGURATION.formatted(AlertRules.FILE.toAbsolutePath().normalize()) + new TreeMap<>(targets).entrySet()
			.stream()
			.map((job) -> JOB.formatted(job.getKey(), addresses(job.getValue())))
			.collect(Collectors.joining());
	}

	private static String addresses(List<Integer> ports) {
		return ports.stream().map((port) -> "\"localhost:" + port + '"').collect(Collectors.joining(", "));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * Asks for what is known now.
	 * @param query query
	 * @return value by labels
	 */
	Map<Map<String, String>, Double> sample(String query) {
		return values(get("query", "query=" + encode(query)));
	}

	/**
	 * Asks for what was known at some time.
	 * @param query query
	 * @param time time in seconds since 1970
	 * @return value by labels
	 */
	Map<Map<String, String>, Double> sampleAt(double time, String query) {
		return values(get("query", "query=%s&time=%.3f".formatted(encode(query), time)));
	}

	private static String encode(String query) {
		return URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

	private static Map<Map<String, String>, Double> values(JsonNode data) {
		JsonNode result = data.get("result");
		if (data.get("resultType").asString().equals("scalar")) {
			return Map.of(Map.of(), value(result));
		}
		return result.valueStream()
			.collect(Collectors.toMap((series) -> texts(series.get("metric")), (series) -> value(series.get("value"))));
	}

	private static Map<String, String> texts(JsonNode object) {
		return object.propertyStream()
			.filter((property) -> property.getValue().isString())
			.collect(Collectors.toMap(Map.Entry::getKey, (property) -> property.getValue().asString()));
	}

	private static double value(JsonNode timeAndValue) {
		return Double.parseDouble(timeAndValue.get(1).asString().replace("Inf", "Infinity"));
	}

	/**
	 * The rules that were loaded, each with its {@code name}, {@code health} and
	 * {@code lastError}.
	 * @return rules
	 */
	List<Map<String, String>> rules() {
		return get("rules", "").get("groups")
			.valueStream()
			.flatMap((group) -> group.get("rules").valueStream())
			.map(PrometheusServer::texts)
			.toList();
	}

	/**
	 * The alerts that fire, or are about to.
	 * @return labels of each, with the {@code state} among them
	 */
	List<Map<String, String>> alerts() {
		return get("alerts", "").get("alerts").valueStream().map((alert) -> {
			Map<String, String> labels = new TreeMap<>(texts(alert.get("labels")));
			labels.put("state", alert.get("state").asString());
			return labels;
		}).toList();
	}

	private JsonNode get(String endpoint, String form) {
		try {
			return send(endpoint, form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode send(String endpoint, String form) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + this.address + "/api/v1/" + endpoint))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.method(form.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(form))
			.timeout(Duration.ofMinutes(1))
			.build();
		HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
		JsonNode answer = this.mapper.readTree(response.body());
		assertThat(answer.get("status").asString()).as("%s %s", form, answer).isEqualTo("success");
		return answer.get("data");
	}

	@Override
	public void close() throws IOException {
		this.process.destroyForcibly().onExit().join();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
