/**
 * Tells which association Hibernate is loading, and how it maps the entities.
 */
@NullMarked
package io.github.nplusone.hibernate;

import org.jspecify.annotations.NullMarked;
