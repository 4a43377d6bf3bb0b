/**
 * Whole requests to the sample application, under the load of {@code wrk}.
 */
@NullMarked
package io.github.nplusone.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
