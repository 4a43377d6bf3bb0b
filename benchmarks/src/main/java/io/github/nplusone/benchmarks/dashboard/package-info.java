/**
 * An application whose dashboard takes 847 queries.
 */
@NullMarked
package io.github.nplusone.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
