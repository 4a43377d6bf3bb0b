package io.github.nplusone.jdbc;

import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.analysis.FingerprintCache;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementFingerprints}.
 */
class StatementFingerprintsTests {

	private static final String INSERT = "insert into book(id) values (?)";

	private static final String OTHER_INSERT = "insert into author(id) values (?)";

	private static final String DELETE = "delete from book";

	private final FingerprintCache cache = new FingerprintCache();

	private final StatementFingerprints fingerprints = new StatementFingerprints(this.cache);

	@Test
	void ofNothingIsEmpty() {
		assertThat(of()).isEqualTo(new Fingerprint("", StatementKind.OTHER));
	}

	@Test
	void ofOneStatementIsItsFingerprint() {
		assertThat(of(INSERT)).isEqualTo(this.cache.get(INSERT).fingerprint());
	}

	@Test
	void ofBatchOfOneStatementIsItsFingerprint() {
		assertThat(of(INSERT, INSERT, INSERT)).isEqualTo(this.cache.get(INSERT).fingerprint());
	}

	@Test
	void ofBatchOfDifferentStatementsNamesTheFirst() {
		Fingerprint batch = of(INSERT, OTHER_INSERT, INSERT);
		assertThat(batch.text()).isEqualTo(this.cache.get(INSERT).fingerprint().text() + " (a batch of 2 statements)");
		assertThat(batch.kind()).isEqualTo(StatementKind.INSERT);
	}

	@Test
	void ofBatchOfSeveralKindsIsOther() {
		assertThat(of(INSERT, DELETE).kind()).isEqualTo(StatementKind.OTHER);
	}

	@Test
	void keepsNamesInDoubleQuotesWhereNothingElseIsInThem() throws Exception {
		String sql = "select \"a\" from (values (1)) t(\"a\") where \"a\" = \"a\"";
		try (HikariDataSource pool = TestDataSources.pool()) {
			assertThat(Recorded.on(TestDataSources.wrap(pool), (connection) -> {
				try (Statement statement = connection.createStatement()) {
					statement.executeQuery(sql).close();
				}
			}).statements()).extracting(ExecutedStatement::fingerprint)
				.containsExactly("select \"a\" from (values (?)) t(\"a\") where \"a\"=\"a\"");
		}
		assertThat(of(sql).text()).isEqualTo("select ? from (values (?)) t(?) where ?=?");
	}

	@Test
	void ofNullIsOther() {
		assertThat(this.fingerprints.of(null, "db", null).fingerprint().kind()).isEqualTo(StatementKind.OTHER);
	}

	private Fingerprint of(String... statements) {
		return this.fingerprints.ofAll(List.of(statements), "db", null).fingerprint();
	}

}
