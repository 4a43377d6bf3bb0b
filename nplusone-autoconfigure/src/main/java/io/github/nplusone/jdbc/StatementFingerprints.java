package io.github.nplusone.jdbc;

import java.sql.Statement;
import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.analysis.FingerprintedSql;

/**
 * The fingerprint of what one execution sent: one statement, or the statements of a
 * batch.
 */
final class StatementFingerprints {

	private static final FingerprintedSql NONE = new FingerprintedSql(new Fingerprint("", StatementKind.OTHER), 0);

	private final FingerprintCache cache;

	private final QuotedNames quotedNames = new QuotedNames();

	private final FingerprintCache standard = FingerprintCache.ofStandardTexts();

	StatementFingerprints(FingerprintCache cache) {
		this.cache = cache;
	}

	/**
	 * Returns the fingerprint of an execution.
	 * @param queries what was executed
	 * @param dataSource bean name of the data source
	 * @param statement what executed it, {@code null} if that is not known
	 * @return fingerprint and values
	 */
	FingerprintedSql of(List<QueryInfo> queries, String dataSource, @Nullable Statement statement) {
		if (queries.isEmpty()) {
			return NONE;
		}
		FingerprintedSql first = read(queries.get(0), dataSource, statement);
		return (queries.size() == 1) ? first : ofBatch(first, queries, dataSource, statement);
	}

	private FingerprintedSql ofBatch(FingerprintedSql first, List<QueryInfo> queries, String dataSource,
			@Nullable Statement statement) {
		List<Fingerprint> distinct = queries.stream()
			.map((query) -> read(query, dataSource, statement))
			.map(FingerprintedSql::fingerprint)
			.distinct()
			.toList();
		return (distinct.size() == 1) ? first : new FingerprintedSql(ofSeveral(distinct), 0);
	}

	private static Fingerprint ofSeveral(List<Fingerprint> distinct) {
		boolean oneKind = distinct.stream().map(Fingerprint::kind).distinct().count() == 1;
		Fingerprint first = distinct.get(0);
		return new Fingerprint(first.text() + " (a batch of " + distinct.size() + " statements)",
				oneKind ? first.kind() : StatementKind.OTHER, first.table(), false, false);
	}

	private FingerprintedSql read(QueryInfo query, String dataSource, @Nullable Statement statement) {
		String sql = query.getQuery();
		boolean quoted = sql != null && sql.indexOf('"') >= 0;
		return ((quoted && this.quotedNames.areIn(dataSource, statement)) ? this.standard : this.cache).get(sql);
	}

}
