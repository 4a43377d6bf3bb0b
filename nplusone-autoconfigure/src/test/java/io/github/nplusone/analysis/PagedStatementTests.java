package io.github.nplusone.analysis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlFingerprinter}: whether a statement reads a part of its rows only.
 */
class PagedStatementTests {

	@ParameterizedTest
	@ValueSource(strings = { "select a from t limit ?", "select a from t limit 5", "select a from t limit :n",
			"select a from t limit ?, ?", "select a from t limit (5)",
			"select a from t where b order by c limit 5 offset 10", "select a from t offset ? rows",
			"select a from t offset 10", "select a from t fetch first ? rows only",
			"select a from t fetch first row only", "select a from t offset ? rows fetch next ? rows only",
			"select top 5 a from t", "select top(?) a from t", "select top (5) a from t",
			"select distinct top 5 a from t", "select top 5 percent a from t", "select a from t group by a limit 1",
			"select a from t where b in (select c from s) limit 1", "select a from t for update skip locked limit 1",
			"select a from t union select b from s limit 10", "(select a from t) limit 10",
			"select a from t limit 1 for update", "values (1), (2) limit 1", "table t limit 1" })
	void isPagedByItsQuery(String sql) {
		assertThat(paged(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select a from (select b from t limit 5) x",
			"select a from (select b from (select c from t limit 5) y) x join s on s.a = x.a",
			"select a from (select top 5 b from t) x", "(select a from t limit 5)",
			"with x as (select a from t limit 5) select a from x",
			"with x as (select top 5 a from t), y as (select b from x) select a from y join s on s.a = y.a",
			"with x as (select a from s) select a from t fetch first 5 rows only" })
	void isPagedByWhatItWraps(String sql) {
		assertThat(paged(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select a from t where rownum <= ?", "select * from (select a from t) where rownum <= ?",
			"select * from (select row_.*, rownum rownum_ from (select a from t) row_ where rownum <= ?) where rownum_ > ?",
			"select * from (select r.*, rownum rn from (select a from t) r) where rn between ? and ?",
			"select a from (select b, row_number() over (order by c) rn from t) x where x.rn <= ?",
			"with x as (select a, row_number() over (order by b) rn from t) select a from x where rn >= ? and rn < ?" })
	void isPagedByNumbersOfRows(String sql) {
		assertThat(paged(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select a from t", "select (select b from s limit 1) from t",
			"select a from t where b = (select c from s order by d fetch first 1 rows only)",
			"select a from t where b in (select top 5 c from s)",
			"select a from t join (select b from s limit 5) x on a = b",
			"select a from t, lateral (select b from s limit 1) x",
			"with x as (select a from s limit 5) select a from t", "select limit, offset from t",
			"select a from t where limit = ? and t.offset > ?", "select a from t order by offset, limit",
			"select t.top from t", "select top from t", "select a from t where a in (select rownum from s)",
			"select row_number() over (order by a) from t where b = ?", "select rownum, a from t",
			"select a from (select b, row_number() over (partition by c order by d) rn from t) x where rn = 1",
			"select a from (select b, row_number() over (order by c) rn from t) x", "select a from t limit all",
			"select 'limit 5' from t", "select a from t -- limit 5" })
	void isNotPaged(String sql) {
		assertThat(paged(sql)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into t select a from s limit 5", "update t set a = ? limit 5",
			"update top (5) t set a = ?", "delete from t limit 5", "delete top (5) from t",
			"delete from t where a in (select a from t limit 5)",
			"merge into t using (select a from s limit 5) x on (a = b)",
			"select a from final table (update top (5) t set a = ?)", "call p(5)", "fetch next from c" })
	void isNotPagedUnlessItReads(String sql) {
		assertThat(paged(sql)).isFalse();
	}

	private static boolean paged(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().paged();
	}

}
