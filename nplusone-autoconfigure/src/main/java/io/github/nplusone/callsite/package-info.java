/**
 * Finds the line of the application that caused an execution, and the library it used.
 */
@NullMarked
package io.github.nplusone.callsite;

import org.jspecify.annotations.NullMarked;
