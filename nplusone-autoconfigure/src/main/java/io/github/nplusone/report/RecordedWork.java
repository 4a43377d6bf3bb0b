package io.github.nplusone.report;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.recording.RequestRecording;

/**
 * A request, or other work, from its beginning on: what it executes, and how long it has
 * been running. Thread-safe.
 */
public final class RecordedWork {

	private final RequestRecording recording;

	private final Instant startedAt = Instant.now();

	private final long startNanos = System.nanoTime();

	private volatile @Nullable Budget annotation;

	/**
	 * Begins work.
	 * @param outer recording of other work that this is a part of, {@code null} if there
	 * is none
	 */
	public RecordedWork(@Nullable RequestRecording outer) {
		this.recording = new RequestRecording(outer);
	}

	/**
	 * The recording of what it executes.
	 * @return the recording
	 */
	public RequestRecording recording() {
		return this.recording;
	}

	@Nullable Budget annotation() {
		return this.annotation;
	}

	void annotated(@Nullable Budget annotation) {
		this.annotation = annotation;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.startNanos);
	}

}
