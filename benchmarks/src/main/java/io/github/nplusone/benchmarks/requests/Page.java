package io.github.nplusone.benchmarks.requests;

/**
 * A page of the sample.
 *
 * @param path its path
 * @param queries number of its queries, as the starter counts them
 */
record Page(String path, int queries) {

}
