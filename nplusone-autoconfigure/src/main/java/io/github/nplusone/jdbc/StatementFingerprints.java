package io.github.nplusone.jdbc;

import java.util.List;

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

	StatementFingerprints(FingerprintCache cache) {
		this.cache = cache;
	}

	FingerprintedSql of(@Nullable String sql) {
		return this.cache.get(sql);
	}

	FingerprintedSql ofAll(List<@Nullable String> batch) {
		if (batch.isEmpty()) {
			return NONE;
		}
		FingerprintedSql first = of(batch.get(0));
		return (batch.size() == 1) ? first : ofSeveral(first, batch);
	}

	private FingerprintedSql ofSeveral(FingerprintedSql first, List<@Nullable String> batch) {
		List<Fingerprint> distinct = batch.stream()
			.map(this::of)
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

}
