/**
 * Publishes finished requests as Micrometer meters.
 */
@NullMarked
package io.github.nplusone.report.metrics;

import org.jspecify.annotations.NullMarked;
