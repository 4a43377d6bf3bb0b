package io.github.nplusone.recording;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.CallSite;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.analysis.Fingerprint;

/**
 * A running total of the executions of one statement by one caller. Not thread-safe:
 * {@link RequestRecording} guards it.
 */
final class RepeatTally {

	private final Caller caller;

	private final @Nullable Association announced;

	private final String schema;

	private final ValueHashes values = new ValueHashes();

	private int executions;

	private long batchEntries;

	private long nanos;

	/**
	 * Creates an empty tally.
	 * @param caller who causes the executions; it may know better which association they
	 * are for than those who announced them
	 * @param first execution that it is made for
	 */
	RepeatTally(Caller caller, Execution first) {
		this.caller = caller;
		this.announced = first.association();
		this.schema = first.schema();
	}

	boolean isOf(Caller caller, Execution execution) {
		return this.schema.equals(execution.schema()) && Objects.equals(this.caller.callSite(), caller.callSite())
				&& Objects.equals(this.caller.association(), caller.association());
	}

	/**
	 * Whether an execution looks as if this tally's caller had caused it.
	 * @param execution execution of the same statement
	 * @return {@code true} if only the call site can tell them apart
	 */
	boolean isLike(Execution execution) {
		return this.schema.equals(execution.schema()) && Objects.equals(this.announced, execution.association());
	}

	void add(Execution execution) {
		this.executions++;
		this.batchEntries += execution.batchEntries();
		this.nanos += execution.elapsedNanos();
		this.values.add(execution.valuesHash());
	}

	boolean isRepeated() {
		return this.executions > 1;
	}

	RepeatedQuery toRepeatedQuery(String dataSource, Fingerprint fingerprint, @Nullable CallSite handler) {
		CallSite callSite = (this.caller.callSite() != null) ? this.caller.callSite() : handler;
		return new RepeatedQuery(dataSource, fingerprint.kind(), fingerprint.text(), fingerprint.table(),
				fingerprint.sequence(), this.executions, this.batchEntries, this.values.distinct(),
				Duration.ofNanos(this.nanos), callSite, this.caller.association(), this.caller.api(),
				this.caller.apiMethod());
	}

}
