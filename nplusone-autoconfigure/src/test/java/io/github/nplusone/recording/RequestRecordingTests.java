package io.github.nplusone.recording;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestRecording}.
 */
class RequestRecordingTests {

	private static final Fingerprint SELECT = new Fingerprint("select * from book where id = ?", StatementKind.SELECT);

	private static final Fingerprint INSERT = new Fingerprint("insert into book values (?)", StatementKind.INSERT);

	private final RequestRecording recording = new RequestRecording();

	private final Callers callers = new Callers(CallerFinder.NONE);

	@Test
	void finishOfNothingIsEmpty() {
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.counts()).isEmpty();
		assertThat(executions.repeatedQueries()).isEmpty();
		assertThat(executions.executionsWithoutDetail()).isZero();
		assertThat(executions.databaseTime()).isZero();
	}

	@Test
	void addTakesAnExecution() {
		assertThat(this.recording.add(execution("db", SELECT, 5), this.callers)).isTrue();
		assertThat(this.recording.finish().counts())
			.containsExactly(new ExecutionCount("db", StatementKind.SELECT, 1, 0, 0, Duration.ofNanos(5)));
	}

	@Test
	void countsByDataSource() {
		this.recording.add(execution("one", SELECT, 1), this.callers);
		this.recording.add(execution("two", SELECT, 2), this.callers);
		this.recording.add(execution("one", SELECT, 4), this.callers);
		assertThat(this.recording.finish().counts()).containsExactlyInAnyOrder(
				new ExecutionCount("one", StatementKind.SELECT, 2, 0, 0, Duration.ofNanos(5)),
				new ExecutionCount("two", StatementKind.SELECT, 1, 0, 0, Duration.ofNanos(2)));
	}

	@Test
	void countsByKind() {
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.add(execution("db", INSERT, 2), this.callers);
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.queries(StatementKind.SELECT)).isOne();
		assertThat(executions.queries(StatementKind.INSERT)).isOne();
		assertThat(executions.counts()).hasSize(2);
	}

	@Test
	void countsFailedExecutionsTooAndSaysThatTheyFailed() {
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.add(Executions.failed("db", SELECT, 2), this.callers);
		assertThat(this.recording.finish().counts())
			.containsExactly(new ExecutionCount("db", StatementKind.SELECT, 2, 1, 0, Duration.ofNanos(3)));
	}

	@Test
	void countsBatchAsOneExecutionWithItsEntries() {
		this.recording.add(Executions.batch("db", INSERT, 30), this.callers);
		this.recording.add(Executions.batch("db", INSERT, 12), this.callers);
		assertThat(this.recording.finish().counts())
			.containsExactly(new ExecutionCount("db", StatementKind.INSERT, 2, 0, 42, Duration.ofNanos(2)));
	}

	@Test
	void runningTotalsFollowEachExecution() {
		assertThat(this.recording.queries()).isZero();
		this.recording.add(execution("one", SELECT, 3), this.callers);
		this.recording.add(execution("two", INSERT, 4), this.callers);
		assertThat(this.recording.queries()).isEqualTo(2);
		assertThat(this.recording.databaseNanos()).isEqualTo(7);
	}

	@Test
	void runningTotalsStayReadableAfterFinish() {
		this.recording.add(execution("db", SELECT, 3), this.callers);
		this.recording.finish();
		assertThat(this.recording.queries()).isOne();
		assertThat(this.recording.databaseNanos()).isEqualTo(3);
	}

	@Test
	void finishedRecordingRefusesExecutions() {
		this.recording.finish();
		assertThat(this.recording.add(execution("db", SELECT, 3), this.callers)).isFalse();
		assertThat(this.recording.queries()).isZero();
		assertThat(this.recording.databaseNanos()).isZero();
	}

	@Test
	void refusedExecutionDoesNotChangeWhatWasHandedOut() {
		this.recording.add(execution("db", SELECT, 3), this.callers);
		RecordedExecutions executions = this.recording.finish();
		this.recording.add(execution("db", SELECT, 3), this.callers);
		assertThat(executions.queries()).isOne();
		assertThat(executions.repeatedQueries()).isEmpty();
	}

	@Test
	void secondFinishHandsOutNothing() {
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.finish();
		assertThat(this.recording.finish()).isEqualTo(new RequestRecording().finish());
	}

	@Test
	void secondFinishHandsOutNothingWhenDetailWasDropped() {
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS + 1);
		this.recording.finish();
		assertThat(this.recording.finish()).isEqualTo(new RequestRecording().finish());
	}

	@Test
	void statementExecutedOnceIsNoRepeatedQuery() {
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.add(execution("db", INSERT, 1), this.callers);
		assertThat(this.recording.finish().repeatedQueries()).isEmpty();
	}

	@Test
	void statementExecutedAgainIsARepeatedQuery() {
		this.recording.add(execution("db", SELECT, 1), this.callers);
		this.recording.add(execution("db", SELECT, 2), this.callers);
		assertThat(this.recording.finish().repeatedQueries())
			.containsExactly(new RepeatedQuery("db", StatementKind.SELECT, SELECT.text(), null, false, 2, 0, 1, 1,
					Duration.ofNanos(3), null, null, QueryApi.JDBC, null));
	}

	@Test
	void sameStatementOnTwoDataSourcesIsNotRepeated() {
		this.recording.add(execution("one", SELECT, 1), this.callers);
		this.recording.add(execution("two", SELECT, 1), this.callers);
		assertThat(this.recording.finish().repeatedQueries()).isEmpty();
	}

	@Test
	void repeatedQueriesStartWithTheMostFrequent() {
		addRepeated("twice", 2, 100);
		addRepeated("four times", 4, 1);
		addRepeated("three times", 3, 1);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::fingerprint)
			.containsExactly("four times", "three times", "twice");
	}

	// Not by time: the same request should read the same in the log.
	@Test
	void equallyFrequentRepeatedQueriesAreInAlphabeticalOrder() {
		addRepeated("b", 2, 1);
		addRepeated("c", 2, 100);
		addRepeated("a", 2, 10);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::fingerprint)
			.containsExactly("a", "b", "c");
	}

	@Test
	void keepsDetailOfAsManyStatementsAsItMay() {
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS);
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS);
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.repeatedQueries()).hasSize(RequestRecording.MAX_FINGERPRINTS);
		assertThat(executions.executionsWithoutDetail()).isZero();
	}

	@Test
	void dropsDetailOfFurtherStatementsButCountsThem() {
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS + 10);
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS + 10);
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.queries()).isEqualTo(2 * RequestRecording.MAX_FINGERPRINTS + 20);
		assertThat(executions.repeatedQueries()).hasSize(RequestRecording.MAX_FINGERPRINTS);
		assertThat(executions.executionsWithoutDetail()).isEqualTo(20);
	}

	@Test
	void limitOfDetailHoldsOverAllDataSources() {
		addDistinctStatements(RequestRecording.MAX_FINGERPRINTS);
		this.recording.add(execution("another", SELECT, 1), this.callers);
		this.recording.add(execution("another", SELECT, 1), this.callers);
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.executionsWithoutDetail()).isEqualTo(2);
		assertThat(executions.repeatedQueries()).isEmpty();
	}

	@Test
	void executionsOfPartsAreThoseAroundWhatIsNotReported() {
		PartListener parts = () -> (report) -> {
		};
		RequestRecording total = RequestRecording.unreported(null, parts);
		RequestRecording own = RequestRecording.unreported(total, parts);
		own.add(execution("db", SELECT, 1), this.callers);
		new RequestRecording(own).add(execution("db", SELECT, 1), this.callers);
		assertThat(total.queries()).isEqualTo(2);
		assertThat(own.queries()).isEqualTo(1);
	}

	@Test
	void partOfWhatIsNotReportedIsNotNested() {
		PartListener parts = () -> (report) -> {
		};
		RequestRecording request = new RequestRecording(RequestRecording.unreported(null, parts));
		assertThat(request.isNested()).isFalse();
		assertThat(request.parts()).isSameAs(parts);
		assertThat(new RequestRecording(request).isNested()).isTrue();
	}

	private void addDistinctStatements(int number) {
		IntStream.range(0, number)
			.mapToObj((i) -> new Fingerprint("select " + i, StatementKind.SELECT))
			.forEach((fingerprint) -> this.recording.add(execution("db", fingerprint, 1), this.callers));
	}

	private void addRepeated(String text, int times, long elapsedNanos) {
		Fingerprint fingerprint = new Fingerprint(text, StatementKind.SELECT);
		IntStream.range(0, times)
			.forEach((i) -> this.recording.add(execution("db", fingerprint, elapsedNanos), this.callers));
	}

	private static Execution execution(String dataSource, Fingerprint fingerprint, long elapsedNanos) {
		return Executions.of(dataSource, fingerprint, elapsedNanos);
	}

}
