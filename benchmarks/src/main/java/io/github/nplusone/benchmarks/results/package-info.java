/**
 * The document of results, and what its sections have in common.
 */
@NullMarked
package io.github.nplusone.benchmarks.results;

import org.jspecify.annotations.NullMarked;
