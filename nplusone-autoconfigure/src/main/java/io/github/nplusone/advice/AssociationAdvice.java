package io.github.nplusone.advice;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;

/**
 * What removes the loads of an association one by one. Every join is a left join: an
 * inner one would lose the entities that refer to nothing.
 */
final class AssociationAdvice {

	private static final int[] BATCH_SIZES = { 64, 128, 256, 512, 1024 };

	private final EntityMappings mappings;

	private final boolean entityGraphs;

	AssociationAdvice(EntityMappings mappings, boolean entityGraphs) {
		this.mappings = mappings;
		this.entityGraphs = entityGraphs;
	}

	String advise(Association association, RepeatedQuery query, RecordedExecutions executions) {
		if (association.batchSize() > 1) {
			return "the batch size " + association.batchSize() + " is too small for so many: raise it to "
					+ batchSize(query, association) + ", by @BatchSize" + place(association, query)
					+ " or hibernate.default_batch_fetch_size";
		}
		if (association.type() == AssociationType.INVERSE_ONE_TO_ONE) {
			return "the side without the key is loaded with its owner in any case: " + joined(association)
					+ " where the owner is read";
		}
		String advice = association.type().isCollection() ? forCollection(association, query, executions)
				: forToOne(association, query);
		Association outer = loadedOneByOne(association, executions);
		return (outer != null) ? "first fetch " + outer + ", then " + advice : advice;
	}

	private static int batchSize(RepeatedQuery query, Association association) {
		long rows = (long) query.executions() * association.batchSize();
		for (int size : BATCH_SIZES) {
			if (rows <= (long) size * size) {
				return size;
			}
		}
		return BATCH_SIZES[BATCH_SIZES.length - 1];
	}

	private String forToOne(Association association, RepeatedQuery query) {
		String eager = association.eager() ? "EAGER does not join in queries: " : "";
		return eager + (isEmbedded(association) ? "" : joined(association) + ", or ")
				+ (association.eager() ? "make it LAZY and add " : "") + batched(association, query);
	}

	private String forCollection(Association association, RepeatedQuery query, RecordedExecutions executions) {
		String batched = batched(association, query);
		if (isPaged(association, executions)) {
			return batched + ": a page of its owners that joins a collection is cut in memory";
		}
		Association other = otherCollection(association, query, executions);
		if (other != null) {
			return batched + ": a query that joins " + other + " as well multiplies its rows"
					+ (other.bag() && association.bag() ? ", and fails for two bags" : "");
		}
		String eager = association.eager() ? "EAGER does not join in queries: " : "";
		return eager + (isEmbedded(association) ? "" : joined(association) + ", or ") + batched;
	}

	// Hibernate accepts a path into an embedded object in some places only.
	private static boolean isEmbedded(Association association) {
		return association.attribute().indexOf('.') >= 0;
	}

	private String joined(Association association) {
		String join = "`left join fetch " + alias(association) + "." + association.attribute() + "`";
		return this.entityGraphs ? "fetch it with the parent: @EntityGraph(attributePaths = \""
				+ association.attribute() + "\") or " + join : "fetch it with the parent: " + join;
	}

	private static String alias(Association association) {
		return association.simpleEntityName().substring(0, 1).toLowerCase(Locale.ROOT);
	}

	private String batched(Association association, RepeatedQuery query) {
		return "@BatchSize(size = " + batchSize(query, association) + ")" + place(association, query);
	}

	private String place(Association association, RepeatedQuery query) {
		if (association.type().isCollection()) {
			return " on " + association;
		}
		EntityMapping target = this.mappings.entityOf(query.table());
		return (target != null) ? " on the class " + simpleName(target.entityName())
				: " on the class that it refers to";
	}

	private static String simpleName(String entityName) {
		return entityName.substring(Math.max(entityName.lastIndexOf('.'), entityName.lastIndexOf('$')) + 1);
	}

	private boolean isPaged(Association association, RecordedExecutions executions) {
		String table = this.mappings.tableOf(association.entityName());
		return executions.statements()
			.stream()
			.filter(ExecutedStatement::paged)
			.anyMatch((statement) -> table == null || isTable(table, statement.table()));
	}

	private @Nullable Association otherCollection(Association association, RepeatedQuery query,
			RecordedExecutions executions) {
		return associations(executions).filter((other) -> other.type().isCollection() && !other.equals(association))
			.filter((other) -> other.entityName().equals(association.entityName()) || isOwner(other, query.table()))
			.findFirst()
			.orElse(null);
	}

	private boolean isOwner(Association association, @Nullable String table) {
		String owner = this.mappings.tableOf(association.entityName());
		return owner != null && isTable(owner, table);
	}

	/**
	 * Finds the association whose entities come one by one themselves: as long as they do
	 * there is nothing to join with, and nothing to fill a batch.
	 */
	private @Nullable Association loadedOneByOne(Association association, RecordedExecutions executions) {
		String table = this.mappings.tableOf(association.entityName());
		return executions.repeatedQueries()
			.stream()
			.filter((query) -> query.association() != null && !query.association().equals(association))
			.filter((query) -> table != null && isTable(table, query.table()))
			.map(RepeatedQuery::association)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Stream<Association> associations(RecordedExecutions executions) {
		return executions.repeatedQueries().stream().map(RepeatedQuery::association).filter(Objects::nonNull);
	}

	private static boolean isTable(String mapped, @Nullable String table) {
		return table != null && (table.equalsIgnoreCase(mapped)
				|| table.toLowerCase(Locale.ROOT).endsWith("." + mapped.toLowerCase(Locale.ROOT)));
	}

}
