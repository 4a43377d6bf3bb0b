package io.github.nplusone.report.endpoint;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;

/**
 * The association that was loaded.
 *
 * @param name name, such as {@code Author.books}
 * @param type what it leads to
 * @param eager whether it is loaded with its owner
 */
record AssociationDescription(String name, AssociationType type, boolean eager) {

	static @Nullable AssociationDescription of(@Nullable Association association) {
		return (association != null)
				? new AssociationDescription(association.toString(), association.type(), association.eager()) : null;
	}

}
