package io.github.nplusone.web;

import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.nplusone.RequestReport;
import io.github.nplusone.observation.ReportKeyValues;
import io.github.nplusone.report.Reporting;

/**
 * Says in the span of an HTTP request what it executed. Where the observation ends before
 * the request, as it does before an error page is rendered, it is what was executed so
 * far.
 */
final class RequestObservationFilter implements ObservationFilter {

	private final Supplier<Reporting> reporting;

	RequestObservationFilter(Supplier<Reporting> reporting) {
		this.reporting = reporting;
	}

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

	private void describe(Observation.Context context, RecordedRequest recorded) {
		RequestReport report = (recorded.report() != null || !recorded.isOfInterest()) ? recorded.report()
				: this.reporting.get().soFar(recorded.work(), recorded.route(), recorded.status());
		if (report != null) {
			ReportKeyValues.add(context, report);
		}
	}

}
