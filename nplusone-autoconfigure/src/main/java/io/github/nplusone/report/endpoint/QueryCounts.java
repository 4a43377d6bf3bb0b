package io.github.nplusone.report.endpoint;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many queries the requests to a route ran. Percentiles are exact below
 * {@value CountDistribution#EXACT} queries, above they are up to a sixteenth too high.
 *
 * @param min lowest number
 * @param mean average
 * @param p50 number that half of the requests did not exceed
 * @param p95 number that 95 percent of the requests did not exceed
 * @param p99 number that 99 percent of the requests did not exceed
 * @param max highest number
 * @param total all of them
 */
@JsonPropertyOrder({ "min", "mean", "p50", "p95", "p99", "max", "total" })
record QueryCounts(int min, double mean, int p50, int p95, int p99, int max, long total) {

}
