package io.github.nplusone.mapping;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;

/**
 * Answers questions about the mapped entities of an application, over all its persistence
 * units. Names of tables are compared without regard to case, quotes and qualification.
 * Thread-safe.
 */
public interface EntityMappings {

	/**
	 * The mappings of an application without a mapper.
	 */
	EntityMappings NONE = new EntityMappings() {

		@Override
		public @Nullable EntityMapping entityOf(@Nullable String table) {
			return null;
		}

		@Override
		public @Nullable Association loadedByUniqueKey(@Nullable String table, String fingerprint) {
			return null;
		}

		@Override
		public boolean isEntity(Class<?> type) {
			return false;
		}

		@Override
		public @Nullable String tableOf(String entityName) {
			return null;
		}

		@Override
		public @Nullable String targetOf(Association association) {
			return null;
		}

		@Override
		public @Nullable String fetchPathOf(Association association) {
			return null;
		}

		@Override
		public boolean isAlwaysFetched(Association association) {
			return false;
		}

		@Override
		public List<CollectionMapping> collections() {
			return List.of();
		}

		@Override
		public Set<String> associationNames() {
			return Set.of();
		}

	};

	/**
	 * Finds the entity that a table holds.
	 * @param table name of the table
	 * @return the entity at the root of its hierarchy; {@code null} if there is none, or
	 * {@code table} is {@code null}
	 */
	@Nullable EntityMapping entityOf(@Nullable String table);

	/**
	 * Finds the association that is loaded by selecting from a table by another column
	 * than the identifier: the inverse side of a one-to-one by the foreign key, others by
	 * the column that they refer to.
	 * @param table table of the entity that has the column
	 * @param fingerprint text of the statement
	 * @return the association, {@code null} if there is none, or more than one
	 */
	@Nullable Association loadedByUniqueKey(@Nullable String table, String fingerprint);

	/**
	 * Whether a class is an entity, a mapped superclass or an embeddable.
	 * @param type any class
	 * @return {@code true} if its methods belong to the model
	 */
	boolean isEntity(Class<?> type);

	/**
	 * The table of an entity.
	 * @param entityName fully qualified name of the entity
	 * @return name of the table, {@code null} if the entity is not known
	 */
	@Nullable String tableOf(String entityName);

	/**
	 * The entity that an association refers to.
	 * @param association the association
	 * @return fully qualified name of the entity, {@code null} if it refers to none, or
	 * is not known
	 */
	@Nullable String targetOf(Association association);

	/**
	 * The path by which a query for an entity fetches an association of it.
	 * @param association the association
	 * @return path of attributes; {@code null} if not every entity of the hierarchy has
	 * it, it belongs to the elements of a collection or to an identifier, or is not known
	 */
	@Nullable String fetchPathOf(Association association);

	/**
	 * Whether an association can't wait for somebody to read it: it is the inverse side
	 * of a one-to-one, refers to another column than the identifier, or to rows that may
	 * be missing.
	 * @param association the association
	 * @return {@code true} if it is fetched together with its owner in any case, for one
	 * owner at a time
	 */
	boolean isAlwaysFetched(Association association);

	/**
	 * All collections.
	 * @return the collections of all entities
	 */
	List<CollectionMapping> collections();

	/**
	 * The names of all associations, with and without package: {@code Author.books},
	 * {@code com.example.Author.books}.
	 * @return the names, none if the associations are not known
	 */
	Set<String> associationNames();

}
