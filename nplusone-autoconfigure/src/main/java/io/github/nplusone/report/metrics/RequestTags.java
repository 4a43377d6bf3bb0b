package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.Tags;

import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * The tags of a request, with the values that {@code http.server.requests} has for it.
 *
 * @param method HTTP method
 * @param uri pattern of the route
 * @param outcome outcome by the status
 */
record RequestTags(String method, String uri, String outcome) {

	private static final String[] OUTCOMES = { "INFORMATIONAL", "SUCCESS", "REDIRECTION", "CLIENT_ERROR",
			"SERVER_ERROR" };

	static RequestTags of(RequestReport report) {
		return new RequestTags(report.route().method(), uri(report.route(), report.status()), outcome(report.status()));
	}

	private static String uri(Route route, int status) {
		if (route.pattern() != null) {
			return route.pattern().isEmpty() ? "root" : route.pattern();
		}
		if (status / 100 == 3) {
			return "REDIRECTION";
		}
		return (status == 404) ? "NOT_FOUND" : "UNKNOWN";
	}

	private static String outcome(int status) {
		int series = status / 100;
		return (series >= 1 && series <= OUTCOMES.length) ? OUTCOMES[series - 1] : "UNKNOWN";
	}

	RequestTags withUri(String other) {
		return new RequestTags(this.method, other, this.outcome);
	}

	Tags toTags() {
		return Tags.of("method", this.method, "uri", this.uri, "outcome", this.outcome);
	}

}
