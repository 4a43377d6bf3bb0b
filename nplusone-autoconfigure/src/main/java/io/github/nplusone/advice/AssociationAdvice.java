package io.github.nplusone.advice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
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

	@Nullable String advise(Association association, RepeatedQuery query, RecordedExecutions executions) {
		if (isBatchTooSmall(association, query)) {
			return "the batch size " + association.batchSize() + " is too small for so many: raise it to "
					+ batchSize(query, association) + ", by @BatchSize" + place(association)
					+ " or hibernate.default_batch_fetch_size";
		}
		String advice = association.type().isCollection() ? forCollection(association, query, executions)
				: forToOne(association, query, executions);
		Association outer = loadedOneByOne(association, executions);
		return (advice != null && outer != null) ? "first fetch " + outer + ", then " + advice : advice;
	}

	// One that is not filled has no effect, as if it were not there.
	private static boolean isBatchTooSmall(Association association, RepeatedQuery query) {
		return association.batchSize() > 1 && query.keysEach() * 2 > association.batchSize();
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

	private @Nullable String forToOne(Association association, RepeatedQuery query, RecordedExecutions executions) {
		OwnerQueries owners = owners(association, executions);
		if (this.mappings.isAlwaysFetched(association)) {
			return isJoinable(association, owners) ? reason(association) + " is loaded with its owner in any case: "
					+ joined(association, owners) + " where the owner is read" : null;
		}
		if (isOwnKind(association)) {
			return owners.areReadLike(query) ? either(association, owners, null, "") : null;
		}
		String batched = canBatch(association, query, executions) ? batched(association, query) : null;
		return either(association, owners, batched, (association.eager() ? "make it LAZY and add " : ""));
	}

	private static String reason(Association association) {
		return (association.type() == AssociationType.INVERSE_ONE_TO_ONE) ? "the side without the key"
				: "what @NotFound or another column than the identifier leads to";
	}

	// A loop may go from each to the next: no query knows how far.
	private boolean isOwnKind(Association association) {
		String target = this.mappings.targetOf(association);
		String owner = this.mappings.tableOf(association.entityName());
		return target != null && owner != null && owner.equals(this.mappings.tableOf(target));
	}

	private OwnerQueries owners(Association association, RecordedExecutions executions) {
		return new OwnerQueries(association, executions, this.mappings);
	}

	private @Nullable String forCollection(Association association, RepeatedQuery query,
			RecordedExecutions executions) {
		String batched = canBatch(association, query, executions) ? batched(association, query) : null;
		String trap = trap(association, query, executions);
		if (trap != null) {
			return (batched != null) ? batched + ": " + trap : null;
		}
		if (isOwnKind(association)) {
			return batched;
		}
		return either(association, owners(association, executions), batched, "");
	}

	private @Nullable String trap(Association association, RepeatedQuery query, RecordedExecutions executions) {
		OwnerQueries owners = owners(association, executions);
		if (owners.arePaged()) {
			return "a page of its owners that joins a collection is cut in memory";
		}
		List<Association> joined = owners.joinedCollections();
		List<Association> others = joined.isEmpty() ? otherCollections(association, query, executions) : joined;
		return others.isEmpty() ? null : trapOf(association, others);
	}

	private static String trapOf(Association association, List<Association> others) {
		boolean bags = association.bag() && others.stream().anyMatch(Association::bag);
		return "a query that joins " + ((others.size() == 1) ? others.get(0) : "another collection")
				+ " as well multiplies its rows" + (bags ? ", and fails for two bags" : "");
	}

	private @Nullable String either(Association association, OwnerQueries owners, @Nullable String batched,
			String before) {
		String joined = isJoinable(association, owners) ? joined(association, owners) : null;
		if (joined == null && batched == null) {
			return null;
		}
		return (association.eager() ? "EAGER does not join in queries: " : "") + ((joined != null) ? joined : "")
				+ ((joined != null && batched != null) ? ", or " : "") + ((batched != null) ? before + batched : "");
	}

	// Hibernate accepts a path into an embedded object in some places only.
	private boolean isJoinable(Association association, OwnerQueries owners) {
		return association.attribute().indexOf('.') < 0 && this.mappings.fetchPathOf(association) != null
				&& !owners.areNative();
	}

	/**
	 * Whether the session knows more than one owner at the time. It does not if each is
	 * asked for only when the one before has been dealt with.
	 */
	private boolean canBatch(Association association, RepeatedQuery query, RecordedExecutions executions) {
		String owner = this.mappings.tableOf(association.entityName());
		boolean oneByOne = executions.repeatedQueries()
			.stream()
			.anyMatch((reads) -> reads.association() == null && reads.kind() == StatementKind.SELECT
					&& reads.executions() >= query.executions() && owner != null
					&& TableNames.isTable(owner, reads.table()));
		return !oneByOne && association.batchSize() == 1
				&& (association.type().isCollection() || isRoot(this.mappings.targetOf(association)));
	}

	private boolean isRoot(@Nullable String entityName) {
		EntityMapping entity = (entityName != null) ? this.mappings.entityOf(this.mappings.tableOf(entityName)) : null;
		return entity != null && entity.entityName().equals(entityName);
	}

	private String joined(Association association, OwnerQueries owners) {
		String join = "`left join fetch " + alias(association) + "." + association.attribute() + "`";
		return (this.entityGraphs && owners.areRead()) ? "fetch it with the parent: @EntityGraph(attributePaths = \""
				+ association.attribute() + "\") or " + join : "fetch it with the parent: " + join;
	}

	private static String alias(Association association) {
		return association.simpleEntityName().substring(0, 1).toLowerCase(Locale.ROOT);
	}

	private String batched(Association association, RepeatedQuery query) {
		return "@BatchSize(size = " + batchSize(query, association) + ")" + place(association);
	}

	private String place(Association association) {
		String target = association.type().isCollection() ? null : this.mappings.targetOf(association);
		return (target != null) ? " on the class " + simpleName(target) : " on " + association;
	}

	private static String simpleName(String entityName) {
		return entityName.substring(Math.max(entityName.lastIndexOf('.'), entityName.lastIndexOf('$')) + 1);
	}

	private List<Association> otherCollections(Association association, RepeatedQuery query,
			RecordedExecutions executions) {
		return associations(executions).filter((other) -> other.type().isCollection() && !other.equals(association))
			.filter((other) -> other.entityName().equals(association.entityName()) || isOwner(other, query.table()))
			.limit(1)
			.toList();
	}

	private boolean isOwner(Association association, @Nullable String table) {
		String owner = this.mappings.tableOf(association.entityName());
		return owner != null && TableNames.isTable(owner, table);
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
			.filter((query) -> table != null && TableNames.isTable(table, query.table()))
			.map(RepeatedQuery::association)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Stream<Association> associations(RecordedExecutions executions) {
		return executions.repeatedQueries().stream().map(RepeatedQuery::association).filter(Objects::nonNull);
	}

}
