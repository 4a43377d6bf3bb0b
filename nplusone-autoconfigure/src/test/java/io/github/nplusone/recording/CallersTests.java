package io.github.nplusone.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for how {@link RequestRecording} tells callers apart.
 */
class CallersTests {

	private static final Fingerprint SELECT = new Fingerprint("select * from book where id=?", StatementKind.SELECT,
			"book", false, false);

	private static final Association BOOKS = association("books");

	private static final Association DRAFTS = association("drafts");

	private final Callers callers = new Callers(this::find);

	private RequestRecording recording = new RequestRecording();

	private final Deque<String> asked = new ArrayDeque<>();

	private String line = "one";

	private boolean associationKnown = true;

	private String schema = "";

	@Test
	void nobodyIsAskedAboutStatementsThatAreNotRepeated() {
		IntStream.range(0, 200).forEach((i) -> add(new Fingerprint("select " + i, StatementKind.SELECT), i, null));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void firstExecutionBelongsToTheCallerOfTheSecond() {
		execute("one", 3);
		assertThat(this.recording.finish().repeatedQueries()).singleElement().satisfies((query) -> {
			assertThat(query.executions()).isEqualTo(3);
			assertThat(query.distinctValues()).isEqualTo(3);
			assertThat(query.callSite()).isEqualTo(callSite("one"));
			assertThat(query.table()).isEqualTo("book");
			assertThat(query.api()).isEqualTo(QueryApi.JPA);
		});
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void statementFromTwoLinesIsTwoRepeatedQueries() {
		execute("one", 20);
		execute("two", 20);
		assertThat(this.recording.finish().repeatedQueries())
			.extracting((query) -> query.callSite().methodName(), RepeatedQuery::executions)
			.containsExactlyInAnyOrder(tuple("one", 20), tuple("two", 20));
	}

	@Test
	void linesThatTakeTurnsAreToldApart() {
		for (int i = 0; i < 20; i++) {
			execute("one", 1);
			execute("two", 1);
		}
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::executions)
			.containsExactlyInAnyOrder(19, 21);
	}

	@Test
	void onceFromEachLineIsNotRepeated() {
		execute("one", 1);
		execute("two", 1);
		execute("three", 1);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::executions).containsExactly(2);
	}

	@Test
	void associationsFromOneLineAreToldApart() {
		for (int i = 0; i < 20; i++) {
			add(SELECT, i, BOOKS);
			add(SELECT, i, DRAFTS);
		}
		assertThat(this.recording.finish().repeatedQueries())
			.extracting(RepeatedQuery::association, RepeatedQuery::executions)
			.containsExactlyInAnyOrder(tuple(BOOKS, 20), tuple(DRAFTS, 20));
	}

	@Test
	void explicitQueryIsNotPartOfTheLoadsThatFollow() {
		add(SELECT, 1, null);
		add(SELECT, 2, BOOKS);
		add(SELECT, 3, BOOKS);
		assertThat(this.recording.finish().repeatedQueries())
			.extracting(RepeatedQuery::association, RepeatedQuery::executions)
			.containsExactly(tuple(BOOKS, 2));
	}

	@Test
	void rowsThatTwoAssociationsReferToAreAddedToTheOneThatIsKnownOnce() {
		add(SELECT, 1, BOOKS);
		add(SELECT, 2, BOOKS);
		this.associationKnown = false;
		add(SELECT, 3, BOOKS);
		for (RecordedExecutions executions : List.of(this.recording.soFar(), this.recording.finish())) {
			assertThat(executions.repeatedQueries()).extracting(RepeatedQuery::association, RepeatedQuery::executions)
				.containsExactly(tuple(BOOKS, 3));
		}
	}

	@Test
	void schemasAreToldApart() {
		for (String tenant : List.of("red", "green", "blue")) {
			this.schema = tenant;
			execute("one", 1);
		}
		assertThat(this.recording.finish().repeatedQueries()).isEmpty();
	}

	@Test
	void repetitionWithinASchemaIsFound() {
		execute("one", 1);
		this.schema = "red";
		execute("one", 5);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::executions).containsExactly(5);
	}

	@Test
	void retryIsNotRepetition() {
		fail(SELECT);
		fail(SELECT);
		add(SELECT, 1, null);
		RecordedExecutions executions = this.recording.finish();
		assertThat(executions.repeatedQueries()).isEmpty();
		assertThat(executions.failures()).isEqualTo(2);
		assertThat(executions.statements()).singleElement().extracting(ExecutedStatement::executions).isEqualTo(3);
	}

	@Test
	void sameValuesAreCountedOnce() {
		IntStream.range(0, 20).forEach((i) -> add(SELECT, i % 2, null));
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::distinctValues)
			.containsExactly(2);
	}

	@Test
	void differentValuesAreCountedToALimit() {
		execute("one", 500);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::distinctValues)
			.containsExactly(ValueHashes.MAX);
	}

	@Test
	void callersAreAskedLessOftenOnceManyWere() {
		execute("one", 847);
		assertThat(this.asked).hasSizeBetween(CallerSearch.EXACT, CallerSearch.EXACT + 847 / 10);
	}

	@Test
	void lateLoopIsStillFound() {
		execute("one", 200);
		execute("two", 200);
		assertThat(this.recording.finish().repeatedQueries()).extracting((query) -> query.callSite().methodName())
			.containsExactlyInAnyOrder("one", "two");
	}

	@Test
	void callersAreNeverAskedWithoutEnd() {
		for (int i = 0; i < 250; i++) {
			Fingerprint fingerprint = new Fingerprint("select " + i, StatementKind.SELECT);
			IntStream.range(0, 100).forEach((value) -> add(fingerprint, value, null));
		}
		assertThat(this.asked).hasSize(CallerSearch.MAX);
		assertThat(this.recording.finish().repeatedQueries()).hasSize(250)
			.extracting(RepeatedQuery::executions)
			.containsOnly(100);
	}

	@Test
	void callerThatWasAlwaysTheSameIsBelieved() {
		beSureOf("one");
		this.asked.clear();
		assertThat(requestTo("handler", "one", 847).callSite()).isEqualTo(callSite("one"));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void nowAndThenARequestLooks() {
		beSureOf("one");
		this.asked.clear();
		IntStream.range(0, CallerHistory.CHECKING).forEach((i) -> requestTo("handler", "one", 11));
		assertThat(this.asked).hasSize((CallerHistory.CHECKING - 1) / CallerHistory.LOOKING + 10);
	}

	@Test
	void laterFewerRequestsLook() {
		beSureOf("one");
		IntStream.range(0, CallerHistory.CHECKING).forEach((i) -> requestTo("handler", "one", 11));
		this.asked.clear();
		IntStream.range(0, CallerHistory.CHECKING).forEach((i) -> requestTo("handler", "one", 11));
		assertThat(this.asked).hasSize((CallerHistory.CHECKING - 1) / CallerHistory.GLANCING + 10);
	}

	@Test
	void callerOfAnotherHandlerIsNotBelieved() {
		beSureOf("one");
		this.asked.clear();
		assertThat(requestTo("another", "two", 11).callSite()).isEqualTo(callSite("two"));
		assertThat(this.asked).hasSize(10);
	}

	@Test
	void callerIsBelievedForItsLoadsOnly() {
		beSureOf("one");
		begin("handler");
		this.line = "two";
		add(SELECT, 1, BOOKS);
		add(SELECT, 2, BOOKS);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::callSite)
			.containsExactly(callSite("two"));
	}

	@Test
	void nobodyIsBelievedOnceAnotherWasMet() {
		beSureOf("one");
		IntStream.range(0, CallerHistory.LOOKING).forEach((i) -> requestTo("handler", "two", 5));
		assertThat(requestTo("handler", "two", 5).callSite()).isEqualTo(callSite("two"));
		this.asked.clear();
		begin("handler");
		execute("one", 10);
		execute("two", 10);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::executions)
			.containsExactly(10, 10);
		assertThat(this.asked).hasSize(19);
	}

	@Test
	void requestsWithoutHandlerAreAlwaysToldExactly() {
		for (int i = 0; i < 10; i++) {
			this.recording = new RequestRecording();
			execute("one", 11);
		}
		assertThat(this.asked).hasSize(100);
	}

	private void beSureOf(String line) {
		requestTo("handler", line, CallerHistory.SURE + 1);
		requestTo("handler", line, 3);
	}

	private RepeatedQuery requestTo(String handler, String line, int executions) {
		begin(handler);
		execute(line, executions);
		return this.recording.finish().repeatedQueries().get(0);
	}

	private void begin(String handler) {
		this.recording = new RequestRecording();
		this.recording.handledBy(handler, () -> null);
	}

	@Test
	void handlerStandsInWhereNoLineIsFound() {
		this.recording.handledBy("handler", () -> callSite("handler"));
		execute(null, 5);
		assertThat(this.recording.finish().repeatedQueries()).extracting(RepeatedQuery::callSite)
			.containsExactly(callSite("handler"));
	}

	@Test
	void handlerIsNotAskedWhenNothingIsRepeated() {
		this.recording.handledBy("handler", () -> {
			throw new AssertionError("Asked");
		});
		execute("one", 1);
		assertThat(this.recording.finish().repeatedQueries()).isEmpty();
	}

	private void execute(String line, int times) {
		this.line = line;
		IntStream.range(0, times).forEach((i) -> add(SELECT, i, null));
	}

	private void add(Fingerprint fingerprint, int value, Association association) {
		this.recording.add(new Execution("db", this.schema, fingerprint, value, (short) 1, 0, association, 1, 0, false),
				this.callers);
	}

	private void fail(Fingerprint fingerprint) {
		this.recording.add(Executions.failed("db", fingerprint, 1), this.callers);
	}

	private Caller find(Execution execution) {
		this.asked.add(String.valueOf(this.line));
		return new Caller((this.line != null) ? callSite(this.line) : null, QueryApi.JPA, null,
				this.associationKnown ? (Association) execution.load() : null);
	}

	private static CallSite callSite(String line) {
		return new CallSite("com.example.Service", line, "Service.java", 1);
	}

	private static Association association(String attribute) {
		return new Association("com.example.Author", attribute, AssociationType.ONE_TO_MANY, false, 1, true);
	}

}
