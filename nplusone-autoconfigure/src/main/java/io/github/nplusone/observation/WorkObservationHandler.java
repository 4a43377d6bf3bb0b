package io.github.nplusone.observation;

import java.util.Set;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import io.github.nplusone.report.Reporting;

/**
 * Records the work of the observations that the application names.
 */
final class WorkObservationHandler implements ObservationHandler<Observation.Context> {

	private static final Class<?> HTTP_REQUEST = httpRequest(
			"org.springframework.http.server.observation.ServerRequestObservationContext");

	private final Set<String> names;

	private final ObservedRoutes routes;

	private final Supplier<@Nullable Reporting> reporting;

	WorkObservationHandler(Set<String> names, ObservedRoutes routes, Supplier<@Nullable Reporting> reporting) {
		this.names = Set.copyOf(names);
		this.routes = routes;
		this.reporting = reporting;
	}

	// An application without the web has none.
	private static Class<?> httpRequest(String name) {
		ClassLoader classLoader = WorkObservationHandler.class.getClassLoader();
		return ClassUtils.isPresent(name, classLoader) ? ClassUtils.resolveClassName(name, classLoader) : Void.class;
	}

	// A convention names its observation only when that starts. HTTP requests are for
	// the filter to record or to leave out, whatever they are named.
	@Override
	public boolean supportsContext(Observation.Context context) {
		return !HTTP_REQUEST.isInstance(context)
				&& (context.getName() == null || this.names.contains(context.getName()));
	}

	@Override
	public void onStart(Observation.Context context) {
		Reporting known = (context.getName() != null && this.names.contains(context.getName())) ? this.reporting.get()
				: null;
		if (known != null) {
			ObservedWork.begin(context, this.routes, known);
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

	// There is nothing else on the older lines of Micrometer.
	@Override
	@SuppressWarnings("deprecation")
	public void onScopeReset(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		if (observed != null) {
			observed.leaveThread();
		}
	}

	@Override
	public void onStop(Observation.Context context) {
		ObservedWork observed = ObservedWork.of(context);
		Reporting known = (observed != null) ? this.reporting.get() : null;
		if (observed != null && known != null) {
			observed.leaveThread();
			observed.finish(context, this.routes, known);
		}
	}

}
