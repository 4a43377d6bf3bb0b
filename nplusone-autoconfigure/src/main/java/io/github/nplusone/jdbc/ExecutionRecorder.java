package io.github.nplusone.jdbc;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.Execution;
import io.github.nplusone.recording.Load;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.recording.ThreadWork;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * Adds each execution to the recording of the calling thread, or counts it as
 * unattributed.
 * <p>
 * It is called around the calls of the driver: what it threw would hide a result or an
 * exception of the driver. So it throws nothing but what refuses an execution, before the
 * driver hears of it.
 */
final class ExecutionRecorder {

	private static final Logger logger = LoggerFactory.getLogger(ExecutionRecorder.class);

	private final StatementFingerprints fingerprints;

	private final UnattributedExecutions unattributed;

	private final Callers callers;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	ExecutionRecorder(StatementFingerprints fingerprints, UnattributedExecutions unattributed, Callers callers) {
		this.fingerprints = fingerprints;
		this.unattributed = unattributed;
		this.callers = callers;
	}

	/**
	 * Begins an execution, unless it is refused: then an exception says so, and nothing
	 * has begun.
	 * @param dataSource data source that the execution begins on
	 * @param executed what is to be executed
	 * @return what the thread is doing, to end the execution with
	 */
	ThreadWork begin(String dataSource, Executed executed) {
		ThreadWork work = CurrentRecording.work();
		if (work == null) {
			return CurrentRecording.beginExecution();
		}
		RequestRecording recording = work.recording();
		if (recording != null && recording.isLimited() && !work.isInExecution()) {
			refuseBeyondLimit(recording, dataSource, executed);
		}
		return work.beginExecution(); // without looking for it again
	}

	private void refuseBeyondLimit(RequestRecording recording, String dataSource, Executed executed) {
		RuntimeException refusal = refusalOf(recording, dataSource, executed);
		if (refusal != null) {
			throw refusal;
		}
	}

	private @Nullable RuntimeException refusalOf(RequestRecording recording, String dataSource, Executed executed) {
		try {
			if (executed.isEmptyBatch()) {
				return null;
			}
			Fingerprint fingerprint = executed.sql(this.fingerprints, dataSource).fingerprint();
			// The stack is asked last: it takes longer than all the rest.
			if (!recording.isAtLimit(fingerprint.kind()) || TransactionEnd.isOngoing()) {
				return null;
			}
			Load load = CurrentRecording.load();
			return recording.refusalOf(new Execution(dataSource, executed.schema(), fingerprint, 0, (short) 0, 0,
					(load != null) ? load.kind() : null, 0, executed.batchEntries(), false), this.callers);
		}
		catch (RuntimeException ex) {
			logOnce(ex);
			return null;
		}
	}

	/**
	 * Ends an execution.
	 * @param work what the thread is doing, as given when the execution began
	 * @param dataSource data source that the execution began on
	 * @param executed what was executed
	 * @param failed whether it ended with an exception
	 */
	void end(ThreadWork work, String dataSource, Executed executed, boolean failed) {
		if (!work.endExecution(dataSource, executed.schema()) || executed.isEmptyBatch()) {
			return;
		}
		try {
			record(work, executed, failed);
		}
		catch (RuntimeException ex) {
			logOnce(ex);
		}
	}

	private void record(ThreadWork work, Executed executed, boolean failed) {
		RequestRecording recording = work.recording();
		if (recording == null) {
			this.unattributed.countOutside();
			return;
		}
		if (!recording.add(execution(work, executed, failed), this.callers)) {
			this.unattributed.countLate();
		}
	}

	private Execution execution(ThreadWork work, Executed executed, boolean failed) {
		FingerprintedSql sql = executed.sql(this.fingerprints, work.dataSource());
		BoundKeys keys = executed.keys();
		Load load = work.load();
		return new Execution(work.dataSource(), work.schema(), sql.fingerprint(),
				Long.hashCode(sql.valuesHash()) + executed.valuesHash(), keys.count(), keys.sample(),
				(load != null) ? load.kind() : null, work.elapsedNanos(), executed.batchEntries(), failed);
	}

	private void logOnce(RuntimeException ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not record an execution; the query itself is not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

}
