package io.github.nplusone.propagation;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * Makes Micrometer's context propagation carry the recording, wherever the application
 * uses it: reactive types, {@code ContextPropagatingTaskDecorator},
 * {@code ContextExecutorService}.
 * <p>
 * Found by {@link java.util.ServiceLoader}, so it is public, but not part of the API.
 */
public final class RecordingThreadLocalAccessor implements ThreadLocalAccessor<RequestRecording> {

	/**
	 * Key of the recording in a context snapshot.
	 */
	static final String KEY = "nplusone.recording";

	@Override
	public Object key() {
		return KEY;
	}

	@Override
	public @Nullable RequestRecording getValue() {
		return CurrentRecording.get();
	}

	@Override
	public void setValue(RequestRecording recording) {
		CurrentRecording.set(recording);
	}

	@Override
	public void setValue() {
		CurrentRecording.set(null);
	}

}
