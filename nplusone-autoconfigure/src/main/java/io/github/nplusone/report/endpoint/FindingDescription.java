package io.github.nplusone.report.endpoint;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.report.SingleLine;

/**
 * A finding in the requests to one route. There is no value in it: a fingerprint has
 * none, and all else comes from the code and its configuration.
 *
 * @param type what is wrong
 * @param dataSource bean name of the data source
 * @param kind kind of the statement
 * @param fingerprint shape of the SQL text
 * @param table table that the statement is mainly about, {@code null} if it can't be told
 * @param association association that was loaded, {@code null} if it was none
 * @param callSite line that caused it, as in a stack trace; {@code null} if not known
 * @param apiMethod method that was called there, {@code null} if not known
 * @param advice what removes the finding, {@code null} if nothing is sure to
 * @param repeats how often it was executed
 * @param firstSeen when the first request with this finding began
 * @param lastSeen when the latest request with this finding began
 * @param suppressedBy rule that keeps it from being reported, {@code null} if none does
 * @param reason reason of the rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "type", "fingerprint", "association", "callSite", "apiMethod", "advice", "repeats", "suppressedBy",
		"reason" })
record FindingDescription(FindingType type, String dataSource, StatementKind kind, String fingerprint,
		@Nullable String table, @Nullable AssociationDescription association, @Nullable String callSite,
		@Nullable String apiMethod, @Nullable String advice, Repeats repeats, Instant firstSeen, Instant lastSeen,
		@Nullable String suppressedBy, @Nullable String reason) {

	static FindingDescription of(Finding finding, Repeats repeats, Instant firstSeen, Instant lastSeen,
			@Nullable SuppressedFinding suppressed) {
		RepeatedQuery query = finding.query();
		return new FindingDescription(finding.type(), query.dataSource(), query.kind(),
				SingleLine.of(query.fingerprint()), lineOf(query.table()),
				AssociationDescription.of(query.association()), lineOf(query.callSite()), lineOf(query.apiMethod()),
				lineOf(finding.advice()), repeats, firstSeen, lastSeen,
				lineOf((suppressed != null) ? suppressed.declaredAt() : null),
				lineOf((suppressed != null) ? suppressed.reason() : null));
	}

	private static @Nullable String lineOf(@Nullable Object text) {
		return (text != null) ? SingleLine.of(text.toString()) : null;
	}

}
