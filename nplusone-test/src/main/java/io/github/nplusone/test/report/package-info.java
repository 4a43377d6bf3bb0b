/**
 * Writes what the tests have shown into files that people, tools and code hosts read.
 */
@NullMarked
package io.github.nplusone.test.report;

import org.jspecify.annotations.NullMarked;
