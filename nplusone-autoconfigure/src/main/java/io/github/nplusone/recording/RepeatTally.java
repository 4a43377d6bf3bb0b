package io.github.nplusone.recording;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.analysis.Fingerprint;

/**
 * A running total of the executions of one statement by one caller. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class RepeatTally {

	private final Caller caller;

	private final @Nullable Object load;

	private final boolean believed;

	private final String schema;

	private final ValueHashes values = new ValueHashes();

	private final ValueHashes samples = new ValueHashes();

	private int executions;

	private long batchEntries;

	private long boundValues;

	private long nanos;

	/**
	 * Creates an empty tally.
	 * @param caller who causes the executions
	 * @param first execution that it is made for
	 * @param believed whether executions that look like this one need no look at their
	 * caller
	 */
	RepeatTally(Caller caller, Execution first, boolean believed) {
		this(caller, first.load(), believed, first.schema());
	}

	private RepeatTally(Caller caller, @Nullable Object load, boolean believed, String schema) {
		this.caller = caller;
		this.load = load;
		this.believed = believed;
		this.schema = schema;
	}

	RepeatTally copy() {
		RepeatTally copy = new RepeatTally(this.caller, this.load, this.believed, this.schema);
		copy.addAll(this);
		return copy;
	}

	boolean isOf(Caller caller, Execution execution) {
		return this.schema.equals(execution.schema()) && this.caller.isSameAs(caller);
	}

	/**
	 * Whether an execution looks as if this tally's caller had caused it.
	 * @param execution execution of the same statement
	 * @return {@code true} if only the call site can tell them apart
	 */
	boolean isLike(Execution execution) {
		return this.schema.equals(execution.schema()) && Objects.equals(this.load, execution.load());
	}

	boolean isBelieved() {
		return this.believed;
	}

	void add(Execution execution) {
		this.executions++;
		this.batchEntries += execution.batchEntries();
		this.boundValues += execution.boundValues();
		this.nanos += execution.elapsedNanos();
		this.values.add(execution.valuesHash());
		this.samples.add(execution.valuesSample());
	}

	/**
	 * Whether another tally may be of this one's association: which one was loaded could
	 * not be told, but this one was, from the same line.
	 */
	boolean isNameOf(RepeatTally doubtful) {
		return doubtful.load != null && doubtful.caller.association() == null && this.caller.association() != null
				&& this.schema.equals(doubtful.schema) && this.load.equals(doubtful.load)
				&& Objects.equals(this.caller.callSite(), doubtful.caller.callSite());
	}

	void addAll(RepeatTally other) {
		this.executions += other.executions;
		this.batchEntries += other.batchEntries;
		this.boundValues += other.boundValues;
		this.nanos += other.nanos;
		this.values.addAll(other.values);
		this.samples.addAll(other.samples);
	}

	int executions() {
		return this.executions;
	}

	boolean isRepeated() {
		return this.executions > 1;
	}

	// A list of any length is one question mark in the fingerprint. One that is the same
	// most of the time asks for no other rows. One execution has what others left over.
	private int keysEach(Fingerprint fingerprint) {
		if (this.samples.distinct() * 2 <= Math.min(this.executions, ValueHashes.MAX)) {
			return 1;
		}
		long marks = fingerprint.text().chars().filter((character) -> character == '?').count();
		long keys = this.boundValues - this.executions * (marks - 1);
		return (this.executions > 1) ? (int) Math.max(1, (keys - 1) / (this.executions - 1)) : 1;
	}

	RepeatedQuery toRepeatedQuery(String dataSource, Fingerprint fingerprint, CallerSearch search) {
		CallSite callSite = (this.caller.callSite() != null) ? this.caller.callSite() : search.handlerCallSite();
		return new RepeatedQuery(dataSource, fingerprint.kind(), fingerprint.text(), fingerprint.table(),
				fingerprint.sequence(), this.executions, this.batchEntries, keysEach(fingerprint),
				this.values.distinct(), Duration.ofNanos(this.nanos), callSite, this.caller.association(),
				this.caller.api(), this.caller.apiMethod());
	}

}
