package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.StatementKind;

/**
 * What a recording may come to, and what happens to an execution beyond. Called on the
 * thread that wants to execute, before it does; thread-safe.
 */
public interface ExecutionLimit {

	/**
	 * Whether one more execution goes too far.
	 * @param progress what was executed so far
	 * @param next kind of the statement to execute next
	 * @return {@code true} to refuse it
	 */
	boolean refuses(Progress progress, StatementKind next);

	/**
	 * Makes the exception to throw instead of an execution.
	 * @param progress what was executed so far
	 * @param statement shape of the refused statement
	 * @param callSite line that asked for it, {@code null} if no line of the application
	 * was to be found
	 * @return the exception
	 */
	RuntimeException refusal(Progress progress, String statement, @Nullable CallSite callSite);

	/**
	 * What a recording has come to.
	 *
	 * @param queries number of executions
	 * @param selects those that read
	 * @param writes those that insert, update, delete or merge
	 * @param databaseNanos time spent in them, in nanoseconds
	 */
	record Progress(int queries, int selects, int writes, long databaseNanos) {

	}

}
