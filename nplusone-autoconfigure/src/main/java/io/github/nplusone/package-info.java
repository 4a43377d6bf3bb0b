/**
 * The public API: what a request executed, what it was allowed to execute, and who is
 * told about it.
 */
@NullMarked
package io.github.nplusone;

import org.jspecify.annotations.NullMarked;
