/**
 * Carries the recording of a request to the other threads that work for it.
 */
@NullMarked
package io.github.nplusone.propagation;

import org.jspecify.annotations.NullMarked;
