/**
 * Shows what was reported about each route so far, at an actuator endpoint.
 */
@NullMarked
package io.github.nplusone.report.endpoint;

import org.jspecify.annotations.NullMarked;
