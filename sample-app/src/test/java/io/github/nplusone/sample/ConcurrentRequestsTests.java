package io.github.nplusone.sample;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Many requests at once, for {@code load.seconds}: each is counted by itself, and nothing
 * of it stays.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConcurrentRequestsTests {

	private static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("load.seconds", 30));

	private static final int CLIENTS = 16;

	private static final List<String> PATHS = List.copyOf(CountingReporter.QUERIES.keySet());

	private static final String EXECUTION = "io.github.nplusone.recording.Execution";

	// Everything that exists for one request or one execution, ours and
	// datasource-proxy's.
	// Not the reports: who gets one can keep it.
	private static final Set<String> SHORT_LIVED = Stream
		.of("io.github.nplusone.recording.RequestRecording", "io.github.nplusone.recording.DataSourceTallies",
				"io.github.nplusone.recording.Tally", EXECUTION, "io.github.nplusone.recording.CurrentRecording$Scope",
				"io.github.nplusone.jdbc.BoundValues", "io.github.nplusone.jdbc.CountedConnection",
				"io.github.nplusone.jdbc.CountedStatement", "io.github.nplusone.jdbc.CountedPreparedStatement",
				"io.github.nplusone.web.RecordedRequest", "io.github.nplusone.report.RecordedWork",
				"io.github.nplusone.web.QueryCountResponse", "io.github.nplusone.web.QueryCountOutputStream",
				"io.github.nplusone.web.QueryCountWriter", "io.github.nplusone.web.CallableRecording",
				"io.github.nplusone.web.HeldBody", "net.ttddyy.dsproxy.ExecutionInfo", "net.ttddyy.dsproxy.QueryInfo",
				"net.ttddyy.dsproxy.proxy.ConnectionProxyLogic", "net.ttddyy.dsproxy.proxy.StatementProxyLogic")
		.map((name) -> ClassUtils.resolveClassName(name, null).getName())
		.collect(Collectors.toUnmodifiableSet());

	private static final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();

	// In reports that other tests of this JVM keep.
	private static long executionsBefore;

	private static RunningSample sample;

	private static int answers;

	@BeforeAll
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	static void load() throws Exception {
		executionsBefore = HeapHistogram.ofLiveObjects().getOrDefault(EXECUTION, 0L);
		sample = new RunningSample(List.of(SampleApplication.class, CountingReporter.class));
		long end = System.nanoTime() + DURATION.toNanos();
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		List<Callable<Integer>> tasks = IntStream.range(0, CLIENTS)
			.mapToObj((client) -> (Callable<Integer>) () -> askUntil(end, client))
			.toList();
		for (Future<Integer> client : clients.invokeAll(tasks)) {
			answers += client.get();
		}
		clients.shutdown();
	}

	private static int askUntil(long end, int client) throws Exception {
		int asked = 0;
		do {
			ask(PATHS.get((client + asked) % PATHS.size()));
			asked++;
		}
		while (System.nanoTime() < end);
		return asked;
	}

	private static void ask(String path) throws Exception {
		HttpResponse<byte[]> response = sample.get(path);
		List<String> counts = response.headers().allValues("X-Query-Count");
		String queries = CountingReporter.QUERIES.get(path).toString();
		if (response.statusCode() != 200 || !counts.equals(List.of(queries))) {
			wrongAnswers.add(path + ": " + response.statusCode() + ", " + counts);
		}
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void everyAnswerCarriesItsOwnCount() {
		assertThat(answers).isGreaterThanOrEqualTo(CLIENTS);
		assertThat(wrongAnswers).isEmpty();
	}

	@Test
	void everyRequestIsReportedOnce() throws Exception {
		CountingReporter reporter = sample.bean(CountingReporter.class);
		assertThat(reporter.await(answers)).isEqualTo(answers);
		assertThat(reporter.wrong()).isEmpty();
	}

	// The last threads may still be on their way out of their last requests.
	@Test
	void noRecordingStaysReachable() {
		await().atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofSeconds(1))
			.untilAsserted(() -> assertThat(shortLivedObjects()).isEmpty());
	}

	private static Map<String, Long> shortLivedObjects() throws Exception {
		return HeapHistogram.ofLiveObjects()
			.entrySet()
			.stream()
			.filter((entry) -> SHORT_LIVED.contains(entry.getKey()))
			.filter((entry) -> !entry.getKey().equals(EXECUTION) || entry.getValue() > executionsBefore)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Test
	void recordingThatStaysReachableIsFound() throws Exception {
		RequestRecording kept = new RequestRecording();
		assertThat(shortLivedObjects()).containsKey(RequestRecording.class.getName());
		Reference.reachabilityFence(kept);
	}

	@Test
	void noThreadKeepsAnythingOfOurs() {
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(threadLocals()).isEmpty());
	}

	// On a thread of its own, so as not to clean up what this one keeps.
	@Test
	void threadThatKeepsSomethingOfOursIsFound() throws Exception {
		FutureTask<List<ThreadLocals.Entry>> task = new FutureTask<>(() -> {
			CurrentRecording.set(new RequestRecording());
			return threadLocals();
		});
		new Thread(task, "keeper").start();
		assertThat(task.get()).extracting(ThreadLocals.Entry::thread).contains("keeper");
	}

	private static List<ThreadLocals.Entry> threadLocals() throws Exception {
		Object recording = threadLocal("recording.CurrentRecording");
		return ThreadLocals.ofAllThreads()
			.stream()
			.filter((entry) -> entry.key() == recording && !isEmpty(entry.value()) || isOurs(entry.value()))
			.toList();
	}

	private static boolean isEmpty(Object value) {
		return value instanceof Object[] slot && slot[0] == null;
	}

	private static Object threadLocal(String type) throws Exception {
		Field field = Arrays.stream(Class.forName("io.github.nplusone." + type).getDeclaredFields())
			.filter((candidate) -> Modifier.isStatic(candidate.getModifiers())
					&& candidate.getType() == ThreadLocal.class)
			.findFirst()
			.orElseThrow();
		ReflectionUtils.makeAccessible(field);
		return field.get(null);
	}

	private static boolean isOurs(Object value) {
		return value != null && value.getClass().getName().startsWith("io.github.nplusone.");
	}

}
