package io.github.nplusone.jdbc;

import java.sql.Statement;
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

	private static final FingerprintedSql NONE = new FingerprintedSql(new Fingerprint("", StatementKind.OTHER), 0,
			false);

	private final FingerprintCache cache;

	private final QuotedNames quotedNames = new QuotedNames();

	private final FingerprintCache standard = FingerprintCache.ofStandardTexts();

	StatementFingerprints(FingerprintCache cache) {
		this.cache = cache;
	}

	/**
	 * Returns the fingerprint of a statement.
	 * @param sql text of the statement
	 * @param dataSource bean name of the data source
	 * @param statement what executes it, as the driver made it; {@code null} if that is
	 * not known
	 * @return fingerprint and values
	 */
	FingerprintedSql of(@Nullable String sql, String dataSource, @Nullable Statement statement) {
		FingerprintedSql known = this.cache.get(sql);
		return (known.quoted() && this.quotedNames.areIn(dataSource, statement)) ? this.standard.get(sql) : known;
	}

	/**
	 * Returns the fingerprint of a batch.
	 * @param batch texts of the statements
	 * @param dataSource bean name of the data source
	 * @param statement what executes them, as the driver made it; {@code null} if that is
	 * not known
	 * @return fingerprint and values
	 */
	FingerprintedSql ofAll(List<@Nullable String> batch, String dataSource, @Nullable Statement statement) {
		if (batch.isEmpty()) {
			return NONE;
		}
		FingerprintedSql first = of(batch.get(0), dataSource, statement);
		return (batch.size() == 1) ? first : ofSeveral(first, batch, dataSource, statement);
	}

	private FingerprintedSql ofSeveral(FingerprintedSql first, List<@Nullable String> batch, String dataSource,
			@Nullable Statement statement) {
		List<Fingerprint> distinct = batch.stream()
			.map((sql) -> of(sql, dataSource, statement))
			.map(FingerprintedSql::fingerprint)
			.distinct()
			.toList();
		return (distinct.size() == 1) ? first : new FingerprintedSql(ofSeveral(distinct), 0, false);
	}

	private static Fingerprint ofSeveral(List<Fingerprint> distinct) {
		boolean oneKind = distinct.stream().map(Fingerprint::kind).distinct().count() == 1;
		Fingerprint first = distinct.get(0);
		return new Fingerprint(first.text() + " (a batch of " + distinct.size() + " statements)",
				oneKind ? first.kind() : StatementKind.OTHER, first.table(), false, false);
	}

}
