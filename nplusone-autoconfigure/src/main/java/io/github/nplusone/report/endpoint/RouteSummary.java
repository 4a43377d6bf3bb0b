package io.github.nplusone.report.endpoint;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What was reported about one route.
 *
 * @param id how to ask for its details
 * @param route route, as the log names it
 * @param work kind of work
 * @param method HTTP method, {@code null} for other work
 * @param pattern pattern of the handler, or name of other work; {@code null} if there was
 * none
 * @param requests number of requests
 * @param verdicts how often they kept their budget
 * @param queries how many queries they ran
 * @param databaseTimeMs how long that took
 * @param budget latest budget, {@code null} if there is none
 * @param findings number of different findings
 * @param latent number of different latent findings
 * @param suppressed number of different suppressed findings
 * @param droppedFindings findings that are not remembered, each counted once for a
 * request
 * @param firstSeen when the first request began
 * @param lastSeen when the latest request began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "id", "route", "requests", "verdicts", "queries", "databaseTimeMs", "budget", "findings", "latent",
		"suppressed" })
record RouteSummary(String id, String route, String work, @Nullable String method, @Nullable String pattern,
		long requests, Verdicts verdicts, QueryCounts queries, DatabaseTimes databaseTimeMs,
		@Nullable BudgetDescription budget, int findings, int latent, int suppressed, long droppedFindings,
		Instant firstSeen, Instant lastSeen) {

}
