package io.github.nplusone.report.endpoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.github.nplusone.detection.StaleSuppression;

/**
 * What was reported so far.
 *
 * @param since start of the application, or last reset
 * @param requests number of requests, and of other work
 * @param routes routes, those whose requests spent the most time in the database first,
 * then those with the most queries
 * @param droppedRequests requests of routes that are not remembered, since there are too
 * many
 * @param staleSuppressions rules that suppress findings and can't match any more
 */
@JsonPropertyOrder({ "since", "requests", "routes" })
record RouteList(Instant since, long requests, List<RouteSummary> routes, long droppedRequests,
		List<StaleSuppression> staleSuppressions) {

}
