package io.github.nplusone;

/**
 * An association of an entity, by which an object-relational mapper loads rows that the
 * application did not ask for in so many words.
 *
 * @param entityName fully qualified name of the entity that declares it
 * @param attribute path of the attribute; within an embedded object
 * {@code address.country}
 * @param type what it refers to
 * @param eager whether it is loaded together with its entity, even if nobody reads it
 * @param batchSize for how many entities one execution loads it, 1 if for one at a time
 * @param bag whether it is a collection without order or key, two of which can't be
 * fetched by one query
 * @since 0.1.0
 */
public record Association(String entityName, String attribute, AssociationType type, boolean eager, int batchSize,
		boolean bag) {

	/**
	 * The name of the entity without its package.
	 * @return the simple name, such as {@code Author}
	 */
	public String simpleEntityName() {
		int lastSeparator = Math.max(this.entityName.lastIndexOf('.'), this.entityName.lastIndexOf('$'));
		return this.entityName.substring(lastSeparator + 1);
	}

	/**
	 * Names the association as people do.
	 * @return the name, such as {@code Author.books}
	 */
	@Override
	public String toString() {
		return simpleEntityName() + "." + this.attribute;
	}

}
