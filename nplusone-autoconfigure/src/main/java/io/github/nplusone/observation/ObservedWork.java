package io.github.nplusone.observation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Outcome;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.report.RecordedWork;
import io.github.nplusone.report.Reporting;

/**
 * Work that is recorded as long as its observation lasts, on every thread that opens a
 * scope of it. Thread-safe.
 */
final class ObservedWork {

	private final RecordedWork work = new RecordedWork(CurrentRecording.get());

	// Scopes are nested within a thread, and close in reverse order.
	private final Map<Thread, Deque<CurrentRecording.Scope>> scopes = new ConcurrentHashMap<>();

	private @Nullable RequestReport report;

	private boolean reported;

	/**
	 * Begins to record.
	 * @param context context of the observation
	 * @return the work, which the context keeps
	 */
	static ObservedWork begin(Observation.Context context) {
		ObservedWork observed = new ObservedWork();
		Object key = List.of(context.getName(), context.getLowCardinalityKeyValues());
		observed.work.recording().handledBy(key, () -> null);
		context.put(ObservedWork.class, observed);
		return observed;
	}

	static @Nullable ObservedWork of(Observation.Context context) {
		return context.get(ObservedWork.class);
	}

	void openScope() {
		this.scopes.computeIfAbsent(Thread.currentThread(), (thread) -> new ArrayDeque<>(1))
			.push(CurrentRecording.open(this.work.recording()));
	}

	void closeScope() {
		Deque<CurrentRecording.Scope> ofThread = this.scopes.get(Thread.currentThread());
		if (ofThread == null) {
			return;
		}
		ofThread.pop().close();
		if (ofThread.isEmpty()) {
			this.scopes.remove(Thread.currentThread());
		}
	}

	/**
	 * Ends the work, and has it reported if this is the first time.
	 * @param context context of the observation
	 * @param reporting where to report
	 * @return the report, {@code null} if none could be made
	 */
	synchronized @Nullable RequestReport finish(Observation.Context context, Reporting reporting) {
		if (!this.reported) {
			this.reported = true;
			Outcome outcome = (context.getError() != null) ? Outcome.ERROR : Outcome.SUCCESS;
			this.report = reporting.report(this.work, route(context), outcome);
		}
		return this.report;
	}

	private static Route route(Observation.Context context) {
		String name = context.getName();
		String method = method(context);
		return new Route(name, null, (method != null) ? method : context.getContextualName());
	}

	// A scheduled task is best known by its method.
	private static @Nullable String method(Observation.Context context) {
		KeyValue type = context.getLowCardinalityKeyValue("code.namespace");
		KeyValue method = context.getLowCardinalityKeyValue("code.function");
		if (type == null || method == null || type.getValue().equals("ANONYMOUS")) {
			return null;
		}
		String className = type.getValue();
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1) + "."
				+ method.getValue();
	}

}
