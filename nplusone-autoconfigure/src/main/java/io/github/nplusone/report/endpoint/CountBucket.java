package io.github.nplusone.report.endpoint;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Requests that ran about as many queries as each other.
 *
 * @param from lowest number of queries
 * @param to highest number of queries
 * @param requests number of requests
 */
@JsonPropertyOrder({ "from", "to", "requests" })
record CountBucket(int from, int to, long requests) {

}
