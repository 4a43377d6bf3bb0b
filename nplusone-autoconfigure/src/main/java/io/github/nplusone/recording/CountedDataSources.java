package io.github.nplusone.recording;

import java.util.Set;

/**
 * The data sources whose executions are captured so far; lazy ones come later.
 */
@FunctionalInterface
public interface CountedDataSources {

	/**
	 * Names the data sources.
	 * @return their bean names, sorted; empty if none is captured
	 */
	Set<String> wrapped();

}
