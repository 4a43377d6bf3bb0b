package io.github.nplusone.recording;

/**
 * Finds out who caused an execution, which is not cheap: it is asked for executions that
 * repeat others only, and for few of those.
 */
@FunctionalInterface
public interface CallerFinder {

	/**
	 * Finds the caller. Called on the thread of the execution, from within it.
	 * @param execution execution that was caused
	 * @return its caller
	 */
	Caller find(Execution execution);

}
