package io.github.nplusone.report.metrics;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Outcome;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * The tags of a request, with the values that {@code http.server.requests} has for it.
 *
 * @param work kind of work
 * @param method HTTP method
 * @param uri pattern of the route, or name of other work
 * @param outcome outcome, {@code null} for whatever it is
 */
record RequestTags(String work, String method, String uri, @Nullable Outcome outcome) {

	static RequestTags of(RequestReport report) {
		Route route = report.route();
		return new RequestTags(route.work(), (route.method() != null) ? route.method() : "none",
				uri(route, report.outcome(), report.status()), report.outcome());
	}

	private static String uri(Route route, Outcome outcome, int status) {
		if (route.pattern() != null) {
			return route.pattern().isEmpty() ? "root" : route.pattern();
		}
		if (outcome == Outcome.REDIRECTION) {
			return "REDIRECTION";
		}
		return (status == 404) ? "NOT_FOUND" : "UNKNOWN";
	}

	RequestTags withUri(String other) {
		return new RequestTags(this.work, this.method, other, this.outcome);
	}

	RequestTags withoutOutcome() {
		return new RequestTags(this.work, this.method, this.uri, null);
	}

	Tags toTags() {
		Tags tags = Tags.of("work", this.work, "method", this.method, "uri", this.uri);
		return (this.outcome != null) ? tags.and("outcome", this.outcome.name()) : tags;
	}

}
