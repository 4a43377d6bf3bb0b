package io.github.nplusone.detection;

import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;

/**
 * Finds what is wrong in the executions of a request.
 */
public final class FindingDetector {

	/**
	 * Looks at the repeated queries of a request.
	 * @param route what was asked for
	 * @param executions what was executed
	 * @return what was found
	 */
	public Findings detect(Route route, RecordedExecutions executions) {
		return Findings.NONE;
	}

}
