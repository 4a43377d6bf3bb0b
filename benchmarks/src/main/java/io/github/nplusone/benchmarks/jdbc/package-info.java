/**
 * Interceptors of JDBC, ours among them, and a driver that does nothing.
 */
@NullMarked
package io.github.nplusone.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
