/**
 * What a request executed so far, and which request a thread is working for.
 */
@NullMarked
package io.github.nplusone.recording;

import org.jspecify.annotations.NullMarked;
