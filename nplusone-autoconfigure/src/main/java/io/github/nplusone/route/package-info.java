/**
 * Tells the routes that a rule is for.
 */
@NullMarked
package io.github.nplusone.route;

import org.jspecify.annotations.NullMarked;
