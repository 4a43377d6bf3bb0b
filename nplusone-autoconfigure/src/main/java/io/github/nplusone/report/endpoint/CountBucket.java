package io.github.nplusone.report.endpoint;

/**
 * Requests that ran about as many queries as each other.
 *
 * @param from lowest number of queries
 * @param to highest number of queries
 * @param requests number of requests
 */
record CountBucket(int from, int to, long requests) {

}
