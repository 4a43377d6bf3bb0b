/**
 * Holds the requests of tests against a file of what is known and tolerated.
 */
@NullMarked
package io.github.nplusone.test.baseline;

import org.jspecify.annotations.NullMarked;
