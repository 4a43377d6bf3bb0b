package io.github.nplusone.report.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Everything known about the requests to one route.
 *
 * @param summary what the list of routes shows
 * @param distribution requests by the number of their queries, ascending, without empty
 * buckets
 * @param findings what was reported, the most costly first
 * @param latent what would be a finding with more data
 * @param suppressed what a rule keeps from being reported
 */
@JsonPropertyOrder({ "summary", "findings", "latent", "suppressed", "distribution" })
record RouteDetail(RouteSummary summary, List<CountBucket> distribution, List<FindingDescription> findings,
		List<FindingDescription> latent, List<FindingDescription> suppressed) {

}
