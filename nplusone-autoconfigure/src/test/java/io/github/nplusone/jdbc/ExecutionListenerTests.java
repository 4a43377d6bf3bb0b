package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.recording.UnattributedExecutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link ExecutionListener}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ExecutionListenerTests {

	private static final String WARNING = "Could not record an execution; the query itself is not affected";

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final UnattributedExecutions unattributed = new UnattributedExecutions();

	private final DataSource dataSource = wrap(TestDataSources.wrapper(this.unattributed));

	@Test
	void addsToTheCurrentRecording() throws Exception {
		assertThat(Recorded.queryOn(this.dataSource).queries()).isOne();
		assertThat(this.unattributed.outside()).isZero();
		assertThat(this.unattributed.late()).isZero();
	}

	@Test
	void executionOutsideOfARequestIsUnattributed() throws Exception {
		Recorded.query(this.dataSource);
		assertThat(this.unattributed.outside()).isOne();
		assertThat(this.unattributed.late()).isZero();
	}

	@Test
	void executionOutsideOfARequestIsUnattributedOnceThroughNestedDataSources() throws Exception {
		DataSource outer = TestDataSources.wrapper(this.unattributed)
			.wrap(new DelegatingDataSource(this.dataSource), "outer", getClass().getClassLoader());
		Recorded.query(outer);
		assertThat(this.unattributed.outside()).isOne();
	}

	@Test
	void executionOfAnotherThreadIsUnattributed() throws Exception {
		assertThat(Recorded.during(() -> onAnotherThread(() -> Recorded.query(this.dataSource))).counts()).isEmpty();
		assertThat(this.unattributed.outside()).isOne();
	}

	@Test
	void executionOnAConnectionOfTheRequestBelongsToItsOwnThread() throws Exception {
		assertThat(
				Recorded
					.on(this.dataSource,
							(connection) -> onAnotherThread(
									() -> connection.createStatement().executeQuery("select 1")))
					.counts())
			.isEmpty();
		assertThat(this.unattributed.outside()).isOne();
	}

	@Test
	void executionAfterTheRequestIsLate() throws Exception {
		RequestRecording recording = new RequestRecording();
		recording.finish();
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			Recorded.query(this.dataSource);
		}
		assertThat(this.unattributed.late()).isOne();
		assertThat(this.unattributed.outside()).isZero();
	}

	@Test
	void executionBelongsToTheInnermostScope() throws Exception {
		assertThat(Recorded.during(() -> {
			assertThat(Recorded.queryOn(this.dataSource).queries()).isOne();
			Recorded.query(this.dataSource);
		}).queries()).isOne();
	}

	@Test
	void leavesNothingOnTheThread() throws Exception {
		Recorded.queryOn(this.dataSource);
		Recorded.query(this.dataSource);
		Recorded.on(this.dataSource, (connection) -> connection.createStatement().executeBatch());
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void requestsOnManyThreadsDoNotMix() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(4);
		List<Callable<Integer>> requests = IntStream.rangeClosed(1, 20).mapToObj(this::request).toList();
		List<Future<Integer>> queries = executor.invokeAll(requests);
		executor.shutdown();
		assertThat(queries).extracting(Future::get)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
	}

	private Callable<Integer> request(int queries) {
		return () -> Recorded.on(this.dataSource, (connection) -> {
			for (int i = 0; i < queries; i++) {
				connection.createStatement().executeQuery("select 1").close();
			}
		}).queries();
	}

	@Test
	void faultOfTheFingerprintsLeavesTheResult() throws Exception {
		Recorded.on(withFailingFingerprints(), ExecutionListenerTests::assertResult);
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void faultOfTheRecordingLeavesTheResult() throws Exception {
		inFailingRecording(() -> {
			try (Connection connection = this.dataSource.getConnection()) {
				assertResult(connection);
			}
		});
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void logsFaultOfTheFingerprintsOnce(CapturedOutput output) throws Exception {
		DataSource failing = withFailingFingerprints();
		Recorded.queryOn(failing);
		Recorded.queryOn(failing);
		assertThat(output).containsOnlyOnce(WARNING);
	}

	@Test
	void logsFaultOfTheRecordingOnce(CapturedOutput output) throws Exception {
		inFailingRecording(() -> {
			Recorded.query(this.dataSource);
			Recorded.query(this.dataSource);
		});
		assertThat(output).containsOnlyOnce(WARNING);
	}

	@Test
	void countsOnAfterAFault() throws Exception {
		inFailingRecording(() -> Recorded.query(this.dataSource));
		assertThat(Recorded.queryOn(this.dataSource).queries()).isOne();
	}

	private static void assertResult(Connection connection) throws Exception {
		ResultSet rows = connection.createStatement().executeQuery("select 42");
		assertThat(rows.next()).isTrue();
		assertThat(rows.getInt(1)).isEqualTo(42);
	}

	private DataSource withFailingFingerprints() {
		FingerprintCache cache = mock(FingerprintCache.class);
		given(cache.get(any())).willThrow(new IllegalStateException("No fingerprint"));
		return wrap(TestDataSources.wrapper(new StatementFingerprints(cache), this.unattributed));
	}

	private static void inFailingRecording(Recorded.Work work) throws Exception {
		RequestRecording recording = mock(RequestRecording.class);
		given(recording.add(any(), any())).willThrow(new IllegalStateException("No recording"));
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			work.run();
		}
	}

	private static void onAnotherThread(Recorded.Work work) throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		executor.submit(() -> {
			work.run();
			return null;
		}).get();
		executor.shutdown();
	}

	private DataSource wrap(DataSourceWrapper wrapper) {
		return wrapper.wrap(this.pool, "dataSource", getClass().getClassLoader());
	}

}
