package io.github.nplusone.observation;

import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;
import io.github.nplusone.report.Reporting;

/**
 * Says in the span of observed work what it executed. A filter is asked before any
 * handler is told of the end, so the work is reported here.
 */
final class WorkObservationFilter implements ObservationFilter {

	private final ObservedRoutes routes;

	private final Supplier<@Nullable Reporting> reporting;

	WorkObservationFilter(ObservedRoutes routes, Supplier<@Nullable Reporting> reporting) {
		this.routes = routes;
		this.reporting = reporting;
	}

	@Override
	public Observation.Context map(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		Reporting known = (observed != null) ? this.reporting.get() : null;
		RequestReport report = (observed != null && known != null) ? observed.finish(context, this.routes, known)
				: null;
		if (report != null) {
			ReportKeyValues.add(context, report);
		}
		return context;
	}

}
