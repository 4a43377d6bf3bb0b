/**
 * Chooses the budget of a request and holds the request against it.
 */
@NullMarked
package io.github.nplusone.budget;

import org.jspecify.annotations.NullMarked;
