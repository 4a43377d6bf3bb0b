package io.github.nplusone.detection;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Repeated;
import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Classifier}.
 */
class ClassifierTests {

	private static final String SQL = "select * from book where author_id=?";

	@ParameterizedTest(name = "{0} executions with {1} different values: {2}")
	@CsvSource({ "2, 2,", "3, 3, N_PLUS_ONE", "20, 20, N_PLUS_ONE", "3, 1, DUPLICATE", "20, 1, DUPLICATE",
			"20, 2, DUPLICATE", "20, 3, N_PLUS_ONE", "3, 2, N_PLUS_ONE", "4, 2, DUPLICATE", "847, 64, N_PLUS_ONE" })
	void valuesTellReadsApart(int executions, int distinctValues, FindingType type) {
		assertThat(classify(new Repeated(SQL, executions).distinctValues(distinctValues))).isEqualTo(type);
	}

	@ParameterizedTest
	@EnumSource(names = { "INSERT", "UPDATE", "DELETE", "MERGE" })
	void writesOneByOneAreRepeatedWrites(StatementKind kind) {
		assertThat(classify(new Repeated(SQL, 3).kind(kind))).isEqualTo(FindingType.REPEATED_WRITE);
		assertThat(classify(new Repeated(SQL, 3).kind(kind).distinctValues(1))).isEqualTo(FindingType.REPEATED_WRITE);
		assertThat(classify(new Repeated(SQL, 2).kind(kind))).isNull();
	}

	@ParameterizedTest(name = "{0} batches with {1} rows in all: {2}")
	@CsvSource({ "4, 200,", "20, 20, REPEATED_WRITE", "40, 200, REPEATED_WRITE", "3, 48,", "3, 47, REPEATED_WRITE",
			"100, 2000, REPEATED_WRITE" })
	void largeBatchesAreNoFinding(int executions, long entries, FindingType type) {
		assertThat(classify(new Repeated(SQL, executions).kind(StatementKind.INSERT).batchEntries(entries)))
			.isEqualTo(type);
	}

	@ParameterizedTest(name = "{0} loads in batches of {1}: {2}")
	@CsvSource({ "10, 2, N_PLUS_ONE", "4, 50,", "3, 16,", "3, 15, N_PLUS_ONE", "60, 50, N_PLUS_ONE",
			"20, 1, N_PLUS_ONE" })
	void wellBatchedAssociationsAreNoFinding(int executions, int batchSize, FindingType type) {
		assertThat(classify(new Repeated(SQL, executions).association(books(batchSize)).keysEach(batchSize)))
			.isEqualTo(type);
	}

	@ParameterizedTest(name = "{0} executions with {1} values each: {2}")
	@CsvSource({ "10, 2, N_PLUS_ONE", "4, 500,", "3, 16,", "3, 15, N_PLUS_ONE", "60, 50, N_PLUS_ONE",
			"20, 1, N_PLUS_ONE" })
	void longListsAreNoFinding(int executions, int values, FindingType type) {
		assertThat(classify(new Repeated(SQL, executions).keysEach(values))).isEqualTo(type);
	}

	@Test
	void batchSizeThatHasNoEffectIsAFinding() {
		assertThat(classify(new Repeated(SQL, 20).association(books(64)))).isEqualTo(FindingType.N_PLUS_ONE);
	}

	@Test
	void sameLongListIsADuplicate() {
		assertThat(classify(new Repeated("select * from book where id in(?)", 4).keysEach(500).distinctValues(1)))
			.isEqualTo(FindingType.DUPLICATE);
	}

	@ParameterizedTest(name = "{0} sequence values for {1} rows: {2}")
	@CsvSource({ "20, 20, REPEATED_WRITE", "4, 200,", "20, 0, REPEATED_WRITE", "40, 200, REPEATED_WRITE", "2, 2," })
	void sequenceValuePerRowIsRepeatedWrite(int executions, int rows, FindingType type) {
		RecordedExecutions inserts = new RecordedExecutions(
				List.of(new ExecutionCount("db", StatementKind.INSERT, 1, 0, rows, Duration.ZERO),
						new ExecutionCount("db", StatementKind.SELECT, 500, 0, 0, Duration.ZERO)),
				List.of(), List.of(), 0);
		assertThat(new Classifier(inserts, 3)
			.classify(new Repeated("select nextval(?)", executions).sequence().distinctValues(1).build()))
			.isEqualTo(type);
	}

	@ParameterizedTest
	@EnumSource(names = { "DDL", "OTHER" })
	void otherStatementsAreNoFinding(StatementKind kind) {
		assertThat(classify(new Repeated("set search_path", 20).kind(kind))).isNull();
	}

	@Test
	void routineCalledAgainAndAgainIsNPlusOne() {
		assertThat(classify(new Repeated("call price(?)", 20).kind(StatementKind.CALL)))
			.isEqualTo(FindingType.N_PLUS_ONE);
	}

	@Test
	void thresholdDecides() {
		Classifier patient = new Classifier(nothingElse(), 10);
		assertThat(patient.classify(new Repeated(SQL, 9).build())).isNull();
		assertThat(patient.classify(new Repeated(SQL, 10).build())).isEqualTo(FindingType.N_PLUS_ONE);
	}

	@Test
	void thresholdBeyondTheValuesThatAreCountedIsKept() {
		Classifier patient = new Classifier(nothingElse(), 100);
		assertThat(patient.classify(new Repeated(SQL, 100).distinctValues(64).build()))
			.isEqualTo(FindingType.N_PLUS_ONE);
	}

	@ParameterizedTest(name = "{0} loads of {1} different rows: {2}")
	@CsvSource({ "2, 2, true", "2, 1, false", "3, 3, false" })
	void associationLoadedOneByOneIsLatent(int executions, int distinctValues, boolean latent) {
		Classifier classifier = new Classifier(nothingElse(), 3);
		assertThat(classifier
			.isLatent(new Repeated(SQL, executions).distinctValues(distinctValues).association(books(1)).build()))
			.isEqualTo(latent);
	}

	@Test
	void associationLoadedInBatchesIsNotLatent() {
		assertThat(new Classifier(nothingElse(), 3)
			.isLatent(new Repeated(SQL, 2).association(books(16)).keysEach(16).build())).isFalse();
	}

	@Test
	void explicitQueryIsNotLatent() {
		assertThat(new Classifier(nothingElse(), 3).isLatent(new Repeated(SQL, 2).build())).isFalse();
	}

	private static FindingType classify(Repeated query) {
		return new Classifier(nothingElse(), 3).classify(query.build());
	}

	private static RecordedExecutions nothingElse() {
		return new RecordedExecutions(List.of(), List.of(), List.of(), 0);
	}

	static Association books(int batchSize) {
		return new Association("com.example.Author", "books", AssociationType.ONE_TO_MANY, false, batchSize, true);
	}

}
