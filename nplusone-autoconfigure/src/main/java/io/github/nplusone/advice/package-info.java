/**
 * Knows what removes a finding.
 */
@NullMarked
package io.github.nplusone.advice;

import org.jspecify.annotations.NullMarked;
