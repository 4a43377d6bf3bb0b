package io.github.nplusone.propagation;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Outcome;
import io.github.nplusone.QueryRecorder;
import io.github.nplusone.Route;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.report.RecordedWork;
import io.github.nplusone.report.Reporting;
import io.github.nplusone.report.WorkNames;

/**
 * Records work that the application names, and binds tasks to the recording that is
 * current when they are handed over.
 */
final class RecordingPropagation implements QueryRecorder {

	private final Supplier<@Nullable Reporting> reporting;

	private final WorkNames names = new WorkNames();

	/**
	 * Creates the propagation.
	 * @param reporting where to report work, {@code null} to record none
	 */
	RecordingPropagation(Supplier<@Nullable Reporting> reporting) {
		this.reporting = reporting;
	}

	@Override
	public void record(String name, Runnable work) {
		record(name, () -> {
			work.run();
			return null;
		});
	}

	@Override
	public <T extends @Nullable Object, E extends Exception> T record(String name, Work<T, E> work) throws E {
		Reporting known = this.reporting.get();
		return (known != null) ? record(new Route(Route.RECORDED, null, this.names.admit(name)), work, known)
				: work.run();
	}

	private static <T extends @Nullable Object, E extends Exception> T record(Route route, Work<T, E> work,
			Reporting reporting) throws E {
		RecordedWork recorded = new RecordedWork(CurrentRecording.get());
		recorded.recording().handledBy(route, () -> null);
		reporting.begin(recorded, route, null);
		Outcome outcome = Outcome.ERROR;
		try (CurrentRecording.Scope scope = CurrentRecording.open(recorded.recording())) {
			T result = work.run();
			outcome = Outcome.SUCCESS;
			return result;
		}
		finally {
			reporting.report(recorded, route, outcome);
		}
	}

	@Override
	public Runnable wrap(Runnable task) {
		RequestRecording recording = CurrentRecording.get();
		return (recording != null) ? () -> run(task, recording) : task;
	}

	private static void run(Runnable task, RequestRecording recording) {
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			task.run();
		}
	}

	@Override
	public <T> Callable<T> wrap(Callable<T> task) {
		RequestRecording recording = CurrentRecording.get();
		return (recording != null) ? () -> call(task, recording) : task;
	}

	private static <T> T call(Callable<T> task, RequestRecording recording) throws Exception {
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			return task.call();
		}
	}

	@Override
	public Executor wrap(Executor executor) {
		return (task) -> executor.execute(wrap(task));
	}

}
