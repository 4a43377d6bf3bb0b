package io.github.nplusone.benchmarks.requests;

/**
 * What one page cost while it was under load.
 *
 * @param cpuMicros CPU time of the application for each request, in microseconds
 * @param requestsPerSecond number of requests that were answered in a second
 */
record Cost(double cpuMicros, double requestsPerSecond) {

}
