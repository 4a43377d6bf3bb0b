/**
 * What is known of how entities are mapped to tables.
 */
@NullMarked
package io.github.nplusone.mapping;

import org.jspecify.annotations.NullMarked;
