package io.github.nplusone.web;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.nplusone.RequestReport;
import io.github.nplusone.observation.ReportKeyValues;

/**
 * Says in the span of an HTTP request what it executed. Where the observation ends before
 * the request, as it does before an error page is rendered, it is what was executed so
 * far.
 */
final class RequestObservationFilter implements ObservationFilter {

	@Override
	public Observation.Context map(Observation.Context context) {
		if (context instanceof ServerRequestObservationContext request && request.getCarrier() != null) {
			RecordedRequest recorded = RecordedRequest.of(request.getCarrier());
			if (recorded != null) {
				describe(context, recorded);
			}
		}
		return context;
	}

	private static void describe(Observation.Context context, RecordedRequest recorded) {
		RequestReport report = recorded.report();
		if (report != null) {
			ReportKeyValues.add(context, report);
			return;
		}
		if (recorded.isOfInterest()) {
			ReportKeyValues.add(context, recorded.recording());
		}
	}

}
