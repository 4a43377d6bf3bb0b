/**
 * What nplusone costs.
 */
@NullMarked
package io.github.nplusone.benchmarks;

import org.jspecify.annotations.NullMarked;
