package io.github.nplusone.mapping;

/**
 * How an entity is written to its table.
 *
 * @param entityName fully qualified name of the entity
 * @param table name of its table, without quotes and qualification
 * @param idGeneration where the identifiers of new rows come from
 * @param allocationSize how many identifiers one execution fetches, 1 if one at a time or
 * none is fetched
 * @param batchSize how many rows the mapper writes in one execution, 1 if it does not
 * batch
 * @param insertsOrdered whether the mapper inserts the rows of one table after another
 * @param updatesOrdered whether the mapper updates the rows of one table after another
 */
public record EntityMapping(String entityName, String table, IdGeneration idGeneration, int allocationSize,
		int batchSize, boolean insertsOrdered, boolean updatesOrdered) {

}
