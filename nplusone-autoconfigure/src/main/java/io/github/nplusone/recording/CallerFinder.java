package io.github.nplusone.recording;

import io.github.nplusone.QueryApi;

/**
 * Finds out who caused an execution, which is not cheap: it is asked for executions that
 * repeat others only, and for few of those.
 */
@FunctionalInterface
public interface CallerFinder {

	/**
	 * Finds nobody, and believes what was announced.
	 */
	CallerFinder NONE = (execution) -> new Caller(null, QueryApi.JDBC, null, CurrentRecording.association());

	/**
	 * Finds the caller. Called on the thread of the execution, from within it, so it
	 * throws nothing.
	 * @param execution execution that was caused
	 * @return its caller
	 */
	Caller find(Execution execution);

}
