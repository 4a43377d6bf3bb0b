package io.github.nplusone.observation;

import java.util.Set;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.report.Reporting;

/**
 * Records the work of the observations that the application names.
 */
final class WorkObservationHandler implements ObservationHandler<Observation.Context> {

	private final Set<String> names;

	private final Supplier<@Nullable Reporting> reporting;

	WorkObservationHandler(Set<String> names, Supplier<@Nullable Reporting> reporting) {
		this.names = Set.copyOf(names);
		this.reporting = reporting;
	}

	// A convention names its observation only when that starts.
	@Override
	public boolean supportsContext(Observation.Context context) {
		return context.getName() == null || this.names.contains(context.getName());
	}

	@Override
	public void onStart(Observation.Context context) {
		if (context.getName() != null && this.names.contains(context.getName())) {
			ObservedWork.begin(context);
		}
	}

	@Override
	public void onScopeOpened(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		if (observed != null) {
			observed.openScope();
		}
	}

	@Override
	public void onScopeClosed(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		if (observed != null) {
			observed.closeScope();
		}
	}

	@Override
	public void onStop(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		Reporting known = (observed != null) ? this.reporting.get() : null;
		if (observed != null && known != null) {
			observed.finish(context, known);
		}
	}

}
