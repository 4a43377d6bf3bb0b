package io.github.nplusone.recording;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestRecording} that is shared by threads.
 */
class RequestRecordingConcurrencyTests {

	private static final int THREADS = 8;

	private static final int EXECUTIONS = 2000;

	private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

	private final CyclicBarrier start = new CyclicBarrier(THREADS);

	private final RequestRecording recording = new RequestRecording();

	private final Callers callers = new Callers(CallerFinder.NONE);

	@AfterEach
	void stop() {
		this.executor.shutdownNow();
	}

	@Test
	void losesNoExecution() throws Exception {
		assertThat(addFromAllThreads(THREADS)).isEqualTo(THREADS * EXECUTIONS);
		assertThat(this.recording.queries()).isEqualTo(THREADS * EXECUTIONS);
		assertThat(this.recording.databaseNanos()).isEqualTo(THREADS * EXECUTIONS);
		assertThat(this.recording.finish().queries()).isEqualTo(THREADS * EXECUTIONS);
	}

	@Test
	void detailAddsUpToTheCounts() throws Exception {
		addFromAllThreads(THREADS);
		RecordedExecutions executions = this.recording.finish();
		int repeated = executions.repeatedQueries().stream().mapToInt((query) -> query.executions()).sum();
		assertThat(repeated + executions.executionsWithoutDetail()).isEqualTo(executions.queries());
		assertThat(executions.repeatedQueries()).hasSize(RequestRecording.MAX_FINGERPRINTS);
	}

	@RepeatedTest(10)
	void everyExecutionIsEitherInTheFinishedCountsOrRefused() throws Exception {
		Future<RecordedExecutions> finished = this.executor.submit(this::finishAmidst);
		int taken = addFromAllThreads(THREADS - 1);
		assertThat(finished.get().queries()).isEqualTo(taken);
		assertThat(this.recording.queries()).isEqualTo(taken);
	}

	@Test
	void onlyOneFinishHandsOutTheExecutions() throws Exception {
		this.recording.add(execution(1), this.callers);
		Callable<RecordedExecutions> finish = () -> {
			this.start.await();
			return this.recording.finish();
		};
		List<Future<RecordedExecutions>> all = Stream.generate(() -> finish)
			.limit(THREADS)
			.map(this.executor::submit)
			.toList();
		assertThat(all).extracting((finished) -> finished.get().queries()).containsOnlyOnce(1);
	}

	private RecordedExecutions finishAmidst() throws Exception {
		this.start.await();
		while (this.recording.queries() < EXECUTIONS && !Thread.currentThread().isInterrupted()) {
			Thread.onSpinWait();
		}
		return this.recording.finish();
	}

	private int addFromAllThreads(int threads) throws Exception {
		List<Future<Integer>> taken = Stream.generate(() -> this.executor.submit(this::addAll)).limit(threads).toList();
		int sum = 0;
		for (Future<Integer> each : taken) {
			sum += each.get();
		}
		return sum;
	}

	private int addAll() throws Exception {
		this.start.await();
		return (int) IntStream.range(0, EXECUTIONS)
			.filter((i) -> this.recording.add(execution(i), this.callers))
			.count();
	}

	private static Execution execution(int number) {
		Fingerprint fingerprint = new Fingerprint("select " + number % 300, StatementKind.SELECT);
		return Executions.of("db", fingerprint, 1);
	}

}
