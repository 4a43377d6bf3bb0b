/**
 * Logs finished requests: a warning for those over their budget.
 */
@NullMarked
package io.github.nplusone.report.log;

import org.jspecify.annotations.NullMarked;
