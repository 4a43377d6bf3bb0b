package io.github.nplusone.propagation;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import io.github.nplusone.QueryRecorder;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * Binds tasks to the recording that is current when they are handed over.
 */
final class RecordingPropagation implements QueryRecorder {

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
