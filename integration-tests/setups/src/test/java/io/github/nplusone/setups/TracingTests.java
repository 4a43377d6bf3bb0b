package io.github.nplusone.setups;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.example.traced.TracedApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the spans of an application say about queries, through OpenTelemetry.
 */
class TracingTests {

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = Applications.run(new SpringApplicationBuilder(TracedApplication.class, Spans.class),
				"--logging.level.root=off", "--management.tracing.sampling.probability=1",
				"--nplusone.observations=tasks.scheduled.execution,example.import");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void spanOfARequestSaysWhatItExecuted() throws InterruptedException {
		Applications.client(context).get("/loop").hasCount(60);
		Map<String, String> span = context.getBean(Spans.class).next("http get /loop");
		assertThat(span).containsEntry("nplusone.queries", "60")
			.containsEntry("nplusone.findings", "1")
			.containsEntry("nplusone.verdict", "exceeded")
			.hasEntrySatisfying("nplusone.database_time_ms", (millis) -> assertThat(millis).containsOnlyDigits());
	}

	@Test
	void spanOfAnAsyncRequestHasItsTotal() throws InterruptedException {
		Applications.client(context).get("/callable").hasCount(4);
		assertThat(context.getBean(Spans.class).next("http get /callable")).containsEntry("nplusone.queries", "4")
			.containsEntry("nplusone.verdict", "kept");
	}

	// The span ends before the error page.
	@Test
	void spanOfAFailedRequestSaysWhatItExecutedSoFar() throws InterruptedException {
		Applications.client(context).get("/fail").hasStatus(500);
		assertThat(context.getBean(Spans.class).next("http get /fail")).containsEntry("nplusone.queries", "2")
			.containsEntry("nplusone.verdict", "kept")
			.containsEntry("nplusone.findings", "0");
	}

	@Test
	void spanOfAScheduledTaskSaysWhatItExecuted() throws InterruptedException {
		assertThat(context.getBean(Spans.class).next("task tracedApplication.cleanUp"))
			.containsEntry("nplusone.queries", "2")
			.containsEntry("nplusone.findings", "0");
	}

	@Test
	void spansOfAPartAndOfTheWholeHaveTheExecutionsOfThePart() throws InterruptedException {
		Applications.client(context).get("/import").hasCount(5);
		assertThat(context.getBean(Spans.class).next("import things")).containsEntry("nplusone.queries", "4")
			.containsEntry("nplusone.findings", "1");
		assertThat(context.getBean(Spans.class).next("http get /import")).containsEntry("nplusone.queries", "5");
	}

	@Test
	void metersHaveNoneOfIt() {
		Applications.client(context).get("/loop");
		assertThat(context.getBean(MeterRegistry.class).getMeters()).flatExtracting((meter) -> meter.getId().getTags())
			.extracting((tag) -> tag.getKey())
			.noneMatch((key) -> key.startsWith("nplusone"));
	}

	/**
	 * Keeps the spans that end.
	 */
	static class Spans implements SpanExporter {

		private final Map<String, BlockingQueue<SpanData>> ended = new ConcurrentHashMap<>();

		@Bean
		SpanProcessor spanProcessor() {
			return SimpleSpanProcessor.create(this);
		}

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			spans.forEach((span) -> queue(span.getName()).add(span));
			return CompletableResultCode.ofSuccess();
		}

		// Spring Boot 3.5 writes camel case with hyphens.
		private BlockingQueue<SpanData> queue(String name) {
			return this.ended.computeIfAbsent(name.toLowerCase(Locale.ROOT).replace("-", ""),
					(key) -> new LinkedBlockingQueue<>());
		}

		Map<String, String> next(String name) throws InterruptedException {
			SpanData span = queue(name).poll(10, TimeUnit.SECONDS);
			assertThat(span).as("span %s among %s", name, List.copyOf(this.ended.keySet())).isNotNull();
			return span.getAttributes()
				.asMap()
				.entrySet()
				.stream()
				.collect(Collectors.toMap((entry) -> entry.getKey().getKey(), (entry) -> entry.getValue().toString()));
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
