/**
 * Tells everyone who wants to know about a finished request.
 */
@NullMarked
package io.github.nplusone.report;

import org.jspecify.annotations.NullMarked;
