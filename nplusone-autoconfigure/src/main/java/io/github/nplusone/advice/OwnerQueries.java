package io.github.nplusone.advice;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.mapping.CollectionMapping;
import io.github.nplusone.mapping.EntityMappings;

/**
 * The queries of a request that read the owners of an association, those left out that an
 * association loaded: a fetch of the association would be added to them.
 */
final class OwnerQueries {

	// Hibernate numbers its aliases: a1_0.
	private static final Pattern GENERATED = Pattern.compile(" [a-z]+\\d+_\\d+\\b");

	private final Association association;

	private final EntityMappings mappings;

	private final @Nullable String table;

	private final List<ExecutedStatement> statements;

	OwnerQueries(Association association, RecordedExecutions executions, EntityMappings mappings) {
		this.association = association;
		this.mappings = mappings;
		this.table = mappings.tableOf(association.entityName());
		this.statements = executions.statements()
			.stream()
			.filter((statement) -> statement.kind() == StatementKind.SELECT && !isLoad(statement, executions))
			.toList();
	}

	private static boolean isLoad(ExecutedStatement statement, RecordedExecutions executions) {
		return statement.association() != null || executions.repeatedQueries()
			.stream()
			.anyMatch((query) -> query.association() != null && query.fingerprint().equals(statement.fingerprint()));
	}

	private boolean isTable(ExecutedStatement statement) {
		return this.table != null && TableNames.isTable(this.table, statement.table());
	}

	private boolean hasTable(ExecutedStatement statement) {
		return this.table != null && TableNames.areIn(statement.fingerprint(), this.table);
	}

	/**
	 * Whether a query of Hibernate begins with the owners, as the path of an entity graph
	 * does.
	 */
	boolean areRead() {
		return this.statements.stream().anyMatch((statement) -> isTable(statement) && isGenerated(statement));
	}

	/**
	 * Whether only native queries read them, to which nothing can be added.
	 */
	boolean areNative() {
		List<ExecutedStatement> reading = this.statements.stream().filter(this::hasTable).toList();
		return !reading.isEmpty() && reading.stream().noneMatch(OwnerQueries::isGenerated);
	}

	private static boolean isGenerated(ExecutedStatement statement) {
		return GENERATED.matcher(statement.fingerprint()).find();
	}

	/**
	 * Whether they are read by another query for the same columns.
	 */
	boolean areReadLike(RepeatedQuery load) {
		int from = load.fingerprint().indexOf(" from ");
		String columns = load.fingerprint().substring(0, Math.max(0, from));
		return this.statements.stream().anyMatch((statement) -> statement.fingerprint().startsWith(columns));
	}

	/**
	 * Whether a part of them only is read, or the part of something that they were joined
	 * with.
	 */
	boolean arePaged() {
		return this.statements.stream()
			.filter(ExecutedStatement::paged)
			.anyMatch((statement) -> this.table == null || isTable(statement) || hasTable(statement));
	}

	/**
	 * The collections that may be joined where the owners are read: a table can be that
	 * of several.
	 */
	List<Association> joinedCollections() {
		return this.statements.stream()
			.filter(this::hasTable)
			.flatMap((statement) -> this.mappings.collections()
				.stream()
				.filter((collection) -> isJoined(collection, statement.fingerprint())))
			.map(CollectionMapping::association)
			.filter((collection) -> !collection.equals(this.association))
			.distinct()
			.toList();
	}

	private static boolean isJoined(CollectionMapping collection, String fingerprint) {
		return TableNames.areIn(fingerprint, collection.owner())
				&& TableNames.areJoinedIn(fingerprint, collection.table());
	}

}
