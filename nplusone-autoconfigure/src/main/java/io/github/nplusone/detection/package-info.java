/**
 * Tells which repeated queries are findings.
 */
@NullMarked
package io.github.nplusone.detection;

import org.jspecify.annotations.NullMarked;
