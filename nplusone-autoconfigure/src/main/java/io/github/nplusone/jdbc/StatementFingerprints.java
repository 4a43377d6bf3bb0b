package io.github.nplusone.jdbc;

import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;

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

	StatementFingerprints(FingerprintCache cache) {
		this.cache = cache;
	}

	FingerprintedSql of(List<QueryInfo> queries) {
		if (queries.isEmpty()) {
			return NONE;
		}
		FingerprintedSql first = read(queries.get(0));
		return (queries.size() == 1) ? first : ofBatch(first, queries);
	}

	private FingerprintedSql ofBatch(FingerprintedSql first, List<QueryInfo> queries) {
		List<Fingerprint> distinct = queries.stream()
			.map(this::read)
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

	private FingerprintedSql read(QueryInfo query) {
		return this.cache.get(query.getQuery());
	}

}
