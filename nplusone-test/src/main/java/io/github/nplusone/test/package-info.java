/**
 * Holds the queries of tests against budgets, and proves that they do not grow.
 */
@NullMarked
package io.github.nplusone.test;

import org.jspecify.annotations.NullMarked;
