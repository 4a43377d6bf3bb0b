package io.github.nplusone.detection;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;

/**
 * Tells what is wrong with the repeated queries of one request.
 */
final class Classifier {

	// From here on a batch saves nearly all round trips, unless there are many batches.
	private static final int LARGE_BATCH = 16;

	// A repeated query counts different values up to 64.
	private static final int MAX_DISTINCT = 64;

	private final RecordedExecutions executions;

	private final int threshold;

	Classifier(RecordedExecutions executions, int threshold) {
		this.executions = executions;
		this.threshold = threshold;
	}

	/**
	 * Classifies a repeated query.
	 * @param query one of the request's repeated queries
	 * @return what is wrong, {@code null} if nothing is
	 */
	@Nullable FindingType classify(RepeatedQuery query) {
		return (query.executions() >= this.threshold) ? typeOf(query) : null;
	}

	private @Nullable FindingType typeOf(RepeatedQuery query) {
		return switch (query.kind()) {
			case INSERT, UPDATE, DELETE, MERGE -> typeOfWrite(query, query.batchEntries());
			case SELECT, CALL, OTHER -> query.sequence() ? typeOfWrite(query, insertedRows()) : typeOfRead(query);
			case DDL -> null;
		};
	}

	private static @Nullable FindingType typeOfWrite(RepeatedQuery query, long rows) {
		return isFewEach(rows / query.executions(), query.executions()) ? FindingType.REPEATED_WRITE : null;
	}

	private static boolean isFewEach(long rowsEach, int executions) {
		return rowsEach < LARGE_BATCH || executions > rowsEach;
	}

	private long insertedRows() {
		return this.executions.counts()
			.stream()
			.filter((count) -> count.kind() == StatementKind.INSERT)
			.mapToLong(Classifier::rows)
			.sum();
	}

	private static long rows(ExecutionCount count) {
		return Math.max(count.executions(), count.batchEntries());
	}

	private @Nullable FindingType typeOfRead(RepeatedQuery query) {
		if (query.kind() == StatementKind.OTHER) {
			return null;
		}
		if (!hasOtherValuesEachTime(query)) {
			return FindingType.DUPLICATE;
		}
		return isFewEach(query.keysEach(), query.executions()) ? FindingType.N_PLUS_ONE : null;
	}

	// Two books of one author in a row do not make a loop over books a duplicate.
	private boolean hasOtherValuesEachTime(RepeatedQuery query) {
		int distinct = query.distinctValues();
		return distinct >= Math.min(this.threshold, MAX_DISTINCT) || distinct > query.executions() - distinct;
	}

	/**
	 * Whether a repeated query will be a finding once there is more data.
	 * @param query one of the request's repeated queries, which is no finding
	 * @return {@code true} for an association loaded one by one
	 */
	boolean isLatent(RepeatedQuery query) {
		Association association = query.association();
		return association != null && query.distinctValues() > 1 && query.keysEach() == 1
				&& query.executions() < this.threshold;
	}

}
