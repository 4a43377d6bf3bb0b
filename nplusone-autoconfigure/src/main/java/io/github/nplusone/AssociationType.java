package io.github.nplusone;

/**
 * What an association refers to, as far as it matters for how it is loaded.
 *
 * @since 0.1.0
 */
public enum AssociationType {

	/**
	 * One entity, whose key this side holds: {@code @ManyToOne}, {@code @OneToOne}.
	 */
	TO_ONE,

	/**
	 * One entity that holds the key of this side: {@code @OneToOne(mappedBy = ...)}.
	 */
	INVERSE_ONE_TO_ONE,

	/**
	 * Entities that hold the key of this side: {@code @OneToMany}.
	 */
	ONE_TO_MANY,

	/**
	 * Entities through a table of their own: {@code @ManyToMany}, {@code @OneToMany} with
	 * a join table.
	 */
	MANY_TO_MANY,

	/**
	 * Values without an identity: {@code @ElementCollection}.
	 */
	ELEMENT_COLLECTION;

	/**
	 * Whether there can be several elements.
	 * @return {@code false} if the association refers to one entity at most
	 */
	public boolean isCollection() {
		return this != TO_ONE && this != INVERSE_ONE_TO_ONE;
	}

}
