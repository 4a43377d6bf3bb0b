/**
 * What an SQL text does and which shape it has, with every value taken out.
 */
@NullMarked
package io.github.nplusone.analysis;

import org.jspecify.annotations.NullMarked;
