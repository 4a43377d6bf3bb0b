package io.github.nplusone.jdbc;

import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;

import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.analysis.FingerprintCache;

/**
 * The fingerprint of what one execution sent: one statement, or the statements of a
 * batch.
 */
final class StatementFingerprints {

	private static final Fingerprint NONE = new Fingerprint("", StatementKind.OTHER);

	private final FingerprintCache cache;

	StatementFingerprints(FingerprintCache cache) {
		this.cache = cache;
	}

	Fingerprint of(List<QueryInfo> queries) {
		if (queries.isEmpty()) {
			return NONE;
		}
		Fingerprint first = fingerprint(queries.get(0));
		return (queries.size() == 1) ? first : ofBatch(first, queries);
	}

	private Fingerprint ofBatch(Fingerprint first, List<QueryInfo> queries) {
		List<Fingerprint> distinct = queries.stream().map(this::fingerprint).distinct().toList();
		if (distinct.size() == 1) {
			return first;
		}
		boolean oneKind = distinct.stream().map(Fingerprint::kind).distinct().count() == 1;
		return new Fingerprint(first.text() + " (a batch of " + distinct.size() + " statements)",
				oneKind ? first.kind() : StatementKind.OTHER);
	}

	private Fingerprint fingerprint(QueryInfo query) {
		return this.cache.get(query.getQuery());
	}

}
