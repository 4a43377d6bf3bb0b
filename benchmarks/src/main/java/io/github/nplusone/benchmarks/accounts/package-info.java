/**
 * An application whose requests are measured.
 */
@NullMarked
package io.github.nplusone.benchmarks.accounts;

import org.jspecify.annotations.NullMarked;
