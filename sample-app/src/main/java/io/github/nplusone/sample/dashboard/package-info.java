/**
 * The big story: a dashboard whose rows reach into nine tables.
 */
@NullMarked
package io.github.nplusone.sample.dashboard;

import org.jspecify.annotations.NullMarked;
