package io.github.nplusone.callsite;

import io.github.nplusone.QueryApi;
import io.github.nplusone.recording.Caller;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Execution;

/**
 * Finds the caller of an execution on the stack of its thread.
 */
final class StackCallerFinder implements CallerFinder {

	@Override
	public Caller find(Execution execution) {
		return new Caller(null, QueryApi.JDBC, null, execution.association());
	}

}
