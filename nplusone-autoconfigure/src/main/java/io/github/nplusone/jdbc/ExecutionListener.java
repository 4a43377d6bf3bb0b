package io.github.nplusone.jdbc;

import java.util.List;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

import io.github.nplusone.analysis.FingerprintedSql;
import io.github.nplusone.recording.ThreadWork;

/**
 * Tells the recorder what passes through the JDK proxies of datasource-proxy, which are
 * used instead of ours only if the application asks for them.
 * <p>
 * Not a bean: other starters look for beans of its type and would call it a second time.
 */
final class ExecutionListener implements QueryExecutionListener {

	private static final String WORK = ThreadWork.class.getName();

	private final ExecutionRecorder recorder;

	ExecutionListener(ExecutionRecorder recorder) {
		this.recorder = recorder;
	}

	@Override
	public void beforeQuery(ExecutionInfo info, List<QueryInfo> queries) {
		info.addCustomValue(WORK, this.recorder.begin(info.getDataSourceName(), new Listened(info, queries)));
	}

	@Override
	public void afterQuery(ExecutionInfo info, List<QueryInfo> queries) {
		ThreadWork work = info.getCustomValue(WORK, ThreadWork.class);
		if (work != null) {
			this.recorder.end(work, info.getDataSourceName(), new Listened(info, queries), info.getThrowable() != null);
		}
	}

	/**
	 * What datasource-proxy tells.
	 */
	private record Listened(ExecutionInfo info, List<QueryInfo> queries) implements Executed {

		@Override
		public FingerprintedSql sql(StatementFingerprints fingerprints, String dataSource) {
			return fingerprints.ofAll(this.queries.stream().map(QueryInfo::getQuery).toList(), dataSource,
					this.info.getStatement());
		}

		@Override
		public String schema() {
			return this.info.getConnectionId();
		}

		@Override
		public int valuesHash() {
			return values().hash();
		}

		@Override
		public BoundKeys keys() {
			return values().keys();
		}

		// Of a batch of several only its size is of interest.
		private BoundValues values() {
			BoundValues values = new BoundValues();
			if (this.queries.size() == 1 && this.queries.get(0).getParametersList().size() == 1) {
				this.queries.get(0)
					.getParametersList()
					.get(0)
					.forEach((parameter) -> values.setAll(parameter.getMethod().getName(), parameter.getArgs()));
			}
			return values;
		}

		@Override
		public int batchEntries() {
			return this.info.getBatchSize();
		}

		@Override
		public boolean isEmptyBatch() {
			return this.info.isBatch() && this.info.getBatchSize() == 0;
		}

	}

}
