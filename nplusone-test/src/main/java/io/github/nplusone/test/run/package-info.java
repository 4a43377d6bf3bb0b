/**
 * Follows a run of tests: takes in what their requests did, fails those that are worse
 * than the baseline, and writes the files at the end.
 */
@NullMarked
package io.github.nplusone.test.run;

import org.jspecify.annotations.NullMarked;
