package io.github.nplusone.mapping;

import io.github.nplusone.Association;

/**
 * How a collection is mapped to a table.
 *
 * @param association the collection
 * @param owner name of the table of the entity that has it
 * @param table name of the table that holds its elements, or refers to them
 */
public record CollectionMapping(Association association, String owner, String table) {

}
