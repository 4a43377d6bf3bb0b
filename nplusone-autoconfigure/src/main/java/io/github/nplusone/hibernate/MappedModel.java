package io.github.nplusone.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;

/**
 * What a persistence unit maps, by names: it outlives no class and no session factory.
 *
 * @param entities entities by name
 * @param types names of the classes that hold mapped state: entities, mapped superclasses
 * and embeddables
 * @param toOnes associations that refer to one entity
 * @param collections collections by role
 * @param writes how rows are written
 */
record MappedModel(Map<String, MappedEntity> entities, Set<String> types, List<MappedToOne> toOnes,
		Map<String, MappedCollection> collections, Writes writes) {

	/**
	 * How rows are written.
	 *
	 * @param batchSize how many rows in one execution, 1 if one at a time
	 * @param insertsOrdered whether inserts are ordered by their tables
	 * @param updatesOrdered whether updates are ordered by their tables
	 */
	record Writes(int batchSize, boolean insertsOrdered, boolean updatesOrdered) {

	}

	/**
	 * An entity.
	 *
	 * @param name name of the entity
	 * @param root name of the entity at the root of its hierarchy
	 * @param table name of the table
	 */
	record MappedEntity(String name, String root, String table) {

	}

	/**
	 * An association that refers to one entity.
	 *
	 * @param association the association
	 * @param owners names of the entities that may have it: the declaring one and those
	 * above and below it
	 * @param target name of the entity that it refers to, {@code null} if it may be of
	 * several kinds
	 * @param targets names of the entities that may turn out to be there: the target and
	 * those above and below it
	 * @param path names of the attributes that lead from the owner's state to it; empty
	 * if it is part of the identifier or of an element of a collection
	 * @param fetch how it is fetched
	 */
	record MappedToOne(Association association, Set<String> owners, @Nullable String target, Set<String> targets,
			List<String> path, Fetch fetch) {

		boolean isReachable() {
			return !this.path.isEmpty();
		}

	}

	/**
	 * How an association is fetched that refers to one entity.
	 *
	 * @param always whether it can't wait for somebody to read it
	 * @param byUniqueKey whether it is loaded by something else than the identifier
	 * @param columns what it is loaded by then
	 */
	record Fetch(boolean always, boolean byUniqueKey, List<String> columns) {

		static final Fetch ON_DEMAND = new Fetch(false, false, List.of());

	}

	/**
	 * An association that refers to a collection.
	 *
	 * @param association the association
	 * @param target name of the entity that its elements are, {@code null} if they are
	 * none
	 * @param elements names of the entities that may be its elements; empty if the
	 * elements are none
	 * @param reachable whether the owner's state holds it
	 * @param table name of the table that holds the elements, or refers to them
	 */
	record MappedCollection(Association association, @Nullable String target, Set<String> elements, boolean reachable,
			String table) {

	}

	/**
	 * Whether two entities share a hierarchy, and with it their identifiers.
	 * @param entityName name of an entity
	 * @param other name of another one, or the same
	 * @return {@code true} if one entity could be of both kinds
	 */
	boolean areRelated(String entityName, String other) {
		return rootOf(entityName).equals(rootOf(other));
	}

	private String rootOf(String entityName) {
		MappedEntity entity = this.entities.get(entityName);
		return (entity != null) ? entity.root() : entityName;
	}

	/**
	 * Finds the collection of a role.
	 * @param role name of the role
	 * @return the collection, {@code null} if it is not mapped
	 */
	@Nullable MappedCollection collection(String role) {
		return this.collections.get(role);
	}

}
