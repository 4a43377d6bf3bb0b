package io.github.nplusone.observation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Outcome;
import io.github.nplusone.RequestReport;
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
	 * @param routes names the work, as far as that is known by now
	 * @param reporting knows the budget of the work
	 */
	static void begin(Observation.Context context, ObservedRoutes routes, Reporting reporting) {
		ObservedWork observed = new ObservedWork();
		Object key = List.of(context.getName(), context.getLowCardinalityKeyValues());
		observed.work.recording().handledBy(key, () -> null);
		reporting.begin(observed.work, routes.of(context), null);
		context.put(ObservedWork.class, observed);
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
	 * Forgets the scopes of the calling thread that were not closed, as if they were.
	 */
	void leaveThread() {
		Deque<CurrentRecording.Scope> ofThread = this.scopes.remove(Thread.currentThread());
		if (ofThread != null) {
			ofThread.getLast().close();
		}
	}

	/**
	 * Ends the work, and has it reported if this is the first time.
	 * @param context context of the observation
	 * @param routes names the work
	 * @param reporting where to report
	 * @return the report, {@code null} if none could be made
	 */
	synchronized @Nullable RequestReport finish(Observation.Context context, ObservedRoutes routes,
			Reporting reporting) {
		if (!this.reported) {
			this.reported = true;
			Outcome outcome = (context.getError() != null) ? Outcome.ERROR : Outcome.SUCCESS;
			this.report = reporting.report(this.work, routes.of(context), outcome);
		}
		return this.report;
	}

}
