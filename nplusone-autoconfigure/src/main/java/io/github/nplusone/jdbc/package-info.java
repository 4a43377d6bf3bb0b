/**
 * Captures what is executed through the application's data sources.
 */
@NullMarked
package io.github.nplusone.jdbc;

import org.jspecify.annotations.NullMarked;
