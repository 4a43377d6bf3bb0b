/**
 * Observations: work that is recorded because it is observed, and what the spans of
 * traces say about queries.
 */
@NullMarked
package io.github.nplusone.observation;

import org.jspecify.annotations.NullMarked;
