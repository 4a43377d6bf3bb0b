package io.github.nplusone.advice;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.mapping.EntityMappings;

/**
 * Says what a developer can do about a finding. Silent where no change is sure to remove
 * it.
 */
public final class Advisor {

	private final EntityMappings mappings;

	/**
	 * Create an advisor.
	 * @param mappings what is known of the entities
	 */
	public Advisor(EntityMappings mappings) {
		this.mappings = mappings;
	}

	/**
	 * Advises on a finding.
	 * @param type what is wrong
	 * @param query query that was repeated
	 * @param executions everything that the request executed
	 * @return one sentence, or {@code null} if nothing is sure to help
	 */
	public @Nullable String advise(FindingType type, RepeatedQuery query, RecordedExecutions executions) {
		return null;
	}

}
