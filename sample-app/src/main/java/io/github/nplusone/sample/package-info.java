/**
 * An application that tells two stories of N+1, each with its repair beside it.
 */
@NullMarked
package io.github.nplusone.sample;

import org.jspecify.annotations.NullMarked;
