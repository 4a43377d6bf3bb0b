package io.github.nplusone.test;

import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;

/**
 * What a piece of code executed, with the HTTP requests that it sent.
 *
 * @param executions everything that was executed
 * @param findings what is wrong with it: within each request, and outside of them
 * @since 0.1.0
 */
public record MeasuredQueries(RecordedExecutions executions, Findings findings) {

}
