package io.github.nplusone.advice;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.mapping.EntityMappings;

/**
 * Says what a developer can do about a finding. Silent where no change is sure to remove
 * it: wrong advice is worse than none.
 */
public final class Advisor {

	private final AssociationAdvice associations;

	private final ReadAdvice reads;

	private final WriteAdvice writes;

	/**
	 * Create an advisor.
	 * @param mappings what is known of the entities
	 * @param entityGraphs whether the application can put Spring Data's
	 * {@code @EntityGraph} on its repositories
	 */
	public Advisor(EntityMappings mappings, boolean entityGraphs) {
		this.associations = new AssociationAdvice(mappings, entityGraphs);
		this.reads = new ReadAdvice(mappings);
		this.writes = new WriteAdvice(mappings);
	}

	/**
	 * Advises on a finding. Any thread may call this.
	 * @param type what is wrong
	 * @param query query that was repeated
	 * @param executions everything that the request executed
	 * @return one sentence, or {@code null} if nothing is sure to help
	 */
	public @Nullable String advise(FindingType type, RepeatedQuery query, RecordedExecutions executions) {
		return switch (type) {
			case N_PLUS_ONE ->
				(query.association() != null) ? this.associations.advise(query.association(), query, executions)
						: this.reads.advise(query, executions);
			case DUPLICATE -> DuplicateAdvice.advise(query, executions);
			case REPEATED_WRITE -> this.writes.advise(query);
		};
	}

}
