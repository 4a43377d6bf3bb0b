package io.github.nplusone.jdbc;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.Execution;
import io.github.nplusone.recording.Load;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * Adds each execution to the recording of the calling thread, or counts it as
 * unattributed.
 * <p>
 * datasource-proxy catches nothing: what this listener throws before a query stops the
 * query, and what it throws after one hides its result. So it throws nothing.
 * <p>
 * Not a bean: other starters look for beans of its type and would call it a second time.
 */
final class ExecutionListener implements QueryExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(ExecutionListener.class);

	private final StatementFingerprints fingerprints;

	private final UnattributedExecutions unattributed;

	private final Callers callers;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	ExecutionListener(StatementFingerprints fingerprints, UnattributedExecutions unattributed, Callers callers) {
		this.fingerprints = fingerprints;
		this.unattributed = unattributed;
		this.callers = callers;
	}

	@Override
	public void beforeQuery(ExecutionInfo info, List<QueryInfo> queries) {
		RequestRecording recording = CurrentRecording.get();
		if (recording != null && recording.isLimited()) {
			refuseBeyondLimit(recording, info, queries);
		}
		OngoingExecution.begin();
	}

	private void refuseBeyondLimit(RequestRecording recording, ExecutionInfo info, List<QueryInfo> queries) {
		RuntimeException refusal = refusalOf(recording, info, queries);
		if (refusal != null) {
			throw refusal;
		}
	}

	private @Nullable RuntimeException refusalOf(RequestRecording recording, ExecutionInfo info,
			List<QueryInfo> queries) {
		try {
			if (OngoingExecution.isNested() || isEmptyBatch(info) || TransactionEnd.isOngoing()) {
				return null;
			}
			Load load = CurrentRecording.load();
			return recording.refusalOf(
					new Execution(info.getDataSourceName(), info.getConnectionId(),
							this.fingerprints.of(queries, info.getDataSourceName(), info.getStatement()).fingerprint(),
							0, (short) 0, 0, (load != null) ? load.kind() : null, 0, info.getBatchSize(), false),
					this.callers);
		}
		catch (RuntimeException ex) {
			logOnce(ex);
			return null;
		}
	}

	@Override
	public void afterQuery(ExecutionInfo info, List<QueryInfo> queries) {
		OngoingExecution ended = OngoingExecution.end(info.getDataSourceName());
		if (ended == null || isEmptyBatch(info)) {
			return;
		}
		try {
			record(ended, info, queries);
		}
		catch (RuntimeException ex) {
			logOnce(ex);
		}
	}

	// Drivers answer an empty batch by themselves, without a round trip.
	private boolean isEmptyBatch(ExecutionInfo info) {
		return info.isBatch() && info.getBatchSize() == 0;
	}

	private void record(OngoingExecution ended, ExecutionInfo info, List<QueryInfo> queries) {
		long elapsedNanos = ended.elapsedNanos();
		RequestRecording recording = CurrentRecording.get();
		if (recording == null) {
			this.unattributed.countOutside();
			return;
		}
		FingerprintedSql sql = this.fingerprints.of(queries, ended.dataSource(), info.getStatement());
		BoundValues bound = BoundValues.of(queries);
		Load load = CurrentRecording.load();
		Execution execution = new Execution(ended.dataSource(), info.getConnectionId(), sql.fingerprint(),
				Long.hashCode(sql.valuesHash()) + bound.hash(), bound.count(), bound.sample(),
				(load != null) ? load.kind() : null, elapsedNanos, info.getBatchSize(), info.getThrowable() != null);
		if (!recording.add(execution, this.callers)) {
			this.unattributed.countLate();
		}
	}

	private void logOnce(RuntimeException ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not record an execution; the query itself is not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

}
