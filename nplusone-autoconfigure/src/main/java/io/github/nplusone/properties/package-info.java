/**
 * Stops the start on a property that is not known or can't be read, and says how to mend
 * it.
 */
@NullMarked
package io.github.nplusone.properties;

import org.jspecify.annotations.NullMarked;
