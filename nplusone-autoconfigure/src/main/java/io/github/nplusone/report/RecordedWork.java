package io.github.nplusone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.recording.PartListener;
import io.github.nplusone.recording.RequestRecording;

/**
 * A request, or other work, from its beginning on: what it executes, and how long it has
 * been running. Thread-safe.
 */
public final class RecordedWork {

	private final RequestRecording recording;

	private final Instant startedAt = Instant.now();

	private final long startNanos = System.nanoTime();

	private final AtomicReference<PartListener.@Nullable Part> part = new AtomicReference<>();

	private volatile @Nullable Subject subject;

	private volatile @Nullable Duration elapsed;

	/**
	 * Begins work.
	 * @param outer recording of other work that this is a part of, {@code null} if there
	 * is none
	 */
	public RecordedWork(@Nullable RequestRecording outer) {
		this.recording = new RequestRecording(outer);
		PartListener parts = this.recording.parts();
		if (parts != null) {
			this.part.set(parts.begun());
		}
	}

	/**
	 * The recording of what it executes.
	 * @return the recording
	 */
	public RequestRecording recording() {
		return this.recording;
	}

	/**
	 * Says that the work has ended, and that everybody was told. Only the first call
	 * counts.
	 * @param report the report, {@code null} if there is none
	 */
	public void end(@Nullable RequestReport report) {
		PartListener.Part begun = (this.part.get() != null) ? this.part.getAndSet(null) : null;
		if (begun != null) {
			begun.ended(report);
		}
	}

	/**
	 * Says when the work ended, if that was some time before its report.
	 * @param nanoTime time of {@link System#nanoTime()}
	 */
	public void endedAt(long nanoTime) {
		this.elapsed = Duration.ofNanos(nanoTime - this.startNanos);
	}

	@Nullable Subject subject() {
		return this.subject;
	}

	void isAbout(Subject subject) {
		this.subject = subject;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Duration elapsed() {
		Duration known = this.elapsed;
		return (known != null) ? known : Duration.ofNanos(System.nanoTime() - this.startNanos);
	}

	/**
	 * What work is about, as far as that was known before it ran.
	 *
	 * @param route what was asked for
	 * @param annotation limits that an annotation of the handler sets, {@code null} if
	 * there is none
	 * @param budget the budget, {@code null} if it has none
	 */
	record Subject(Route route, @Nullable Budget annotation, @Nullable Budget budget) {

	}

}
