package io.github.nplusone.analysis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the table that {@link SqlFingerprinter} finds.
 */
class StatementTableTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select a from t                                         | t
			SELECT A FROM T                                         | t
			select a from t where b = ?                             | t
			select a from t;                                        | t
			select a from t x, s y                                  | t
			select a from t join s on t.a = s.a                     | t
			select a from t natural join s                          | t
			select a from only t                                    | t
			select a from only (t)                                  | t
			select a from t with (nolock)                           | t
			select a from t (nolock)                                | t
			select a from t(updlock, rowlock) x                     | t
			select a from t partition (p0)                          | t
			select a from t@link                                    | t
			select a from t tablesample system (?)                  | t
			select a from t for update                              | t
			select all a from t                                     | t
			select distinct a from t                                | t
			select top 5 a from t                                   | t
			select a into x from t                                  | t
			select from t                                           | t
			select * from {oj t left outer join s on t.a = s.a}     | t
			table t                                                 | t
			(select a from t) union (select a from s)               | t
			((select a from t) union select a from s) order by a    | t
			select a from t union select a from s                   | t
			select 1 union all select a from t                      | t
			select 1 where ? = 1 union distinct select a from t     | t
			values (1) union select a from t                        | t
			select a from ((t join s on t.a = s.a) join r on r.b)   | t
			{select a from t}                                       | t
			""")
	void isFirstTableOfFrom(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select a from "Order"                       | Order
			select a from "Order" o                     | Order
			select a from "Order"                       | Order
			select a from `shop`.`order` o              | shop.order
			select a from [dbo].[T] t                   | dbo.T
			select a from [Order Details]               | Order Details
			select a from Shop.ORDERS                   | shop.orders
			select a from shop . orders                 | shop.orders
			select a from "Shop".orders                 | Shop.orders
			select a from srv.db.dbo.t                  | srv.db.dbo.t
			select a from db..t                         | db..t
			select a from #Tmp                          | #tmp
			select a from Größe                         | größe
			insert into "A"."B" (c) values (?)          | A.B
			update [dbo].[T] set a = ?                  | dbo.T
			delete from `a`.`b`                         | a.b
			""")
	void isQualifiedAsInText(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select extract(year from d) from t                                   | t
			select substring(x from 1 for 2), trim(both from x) from t           | t
			select trim(both ' ' from a), position(a in b) from t                | t
			select overlay(a placing b from 1) from t                            | t
			select a is distinct from b from t                                   | t
			select case when a is not distinct from ? then 1 else 2 end from t   | t
			select (select max(x) from s), a from t                              | t
			select (select (select 1 from r) from s) from t                      | t
			select exists (select 1 from s) from t                               | t
			select array(select x from s), t.a[1] from t                         | t
			select sum(a) filter (where b in (select c from s)) from t           | t
			select row_number() over (partition by a order by b) from t          | t
			select t.from from t                                                 | t
			select "from" from t                                                 | t
			select 'from x' from t                                               | t
			select a /* from x */ from t                                         | t
			""")
	void isNotConfusedByOtherFrom(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select a from (select b from t) x                                    | t
			select a from (select b from (select c from t where d) y) x          | t
			select count(*) from (select a from t union select a from s) x       | t
			select a from ((select b from t)) x                                  | t
			select a from (values (?, ?)) x join t on t.a = x.a                  | t
			select a from (select ?) x, t                                        | t
			select a from (table t) x                                            | t
			select a from lateral (select b from t) x                            | t
			select a from (with x as (select b from t) select b from x) y        | t
			""")
	void isTableOfDerivedTable(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select a from unnest(?) x join t on t.a = x                          | t
			select a from unnest(?) with ordinality as x(a, b), t                | t
			select a from f(x, (y)) cross join t                                 | t
			select a from s.f() x left join lateral g(x) on true join t on true  | t
			select a from generate_series(1, ?) x, t y                           | t
			select a from table(f(?)) x cross apply t                            | t
			select a from table(s.nested) x, t                                   | t
			select a from json_table(?, '$' columns (a int path '$')) x, t       | t
			select a from dual, t                                                | t
			select a from @rows x join t on t.a = x.a                            | t
			""")
	void isNoFunction(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			with x as (select a from s) select b from t                              | t
			with x as (select a from t) select b from x                              | t
			with x as (select a from s), y as (select a from t) select b from y      | t
			with x as (select a from t), y as (select a from x) select b from y      | t
			with x (a, b) as (select a, b from t) select b from x                    | t
			with x as materialized (select a from t) select b from x                 | t
			with x as not materialized (select a from t) select b from x             | t
			with "X" as (select a from t) select b from "X"                          | t
			with recursive x as (select a from t union all select t.a from x, t) select a from x | t
			with recursive x (n) as (select 1 union all select n + 1 from x) select a from x, t  | t
			with recursive x as (select a from x join t on x.b = t.b) select a from x            | t
			with x as (values (?)) select a from x join t on t.a = x.a               | t
			with x as (insert into t values (?) returning a) select a from x         | t
			with x as (select a from s) (select b from t)                            | t
			with x as (select a from t) (select b from x) union select c from s      | t
			(with x as (select a from t) select b from x)                            | t
			with x as (with y as (select a from t) select a from y) select a from x  | t
			with x as (select a from s) insert into t select a from x                | t
			with x as (select a from s) update t set a = ?                           | t
			with x as (select a from s) delete from t where a in (select a from x)   | t
			with x as (select a from s) merge into t using x on (a = b)              | t
			with x as (select a from t) delete from x                                | t
			with x as (select a from s) select b from (select a from t join x) y     | t
			with x as (select a from t) select b from (select a from x) y            | t
			with x as (select a from s) select a from dbo.x                          | dbo.x
			with update as (select a from t) select a from update                    | t
			""")
	void isWhatCommonTableExpressionReads(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			insert into t (a, b) values (?, ?)                                   | t
			insert into t(a) select b from s t                                   | t
			insert into t values (?)                                             | t
			insert into t default values                                         | t
			insert into t select a from s on conflict (a) do update set b = ?    | t
			insert t (a) values (?)                                              | t
			insert ignore into t (a) values (?)                                  | t
			insert low_priority into t values (?)                                | t
			insert or replace into t values (?)                                  | t
			insert or fail into t values (?)                                     | t
			insert top (5) into t select a from s                                | t
			insert all into t (a) values (?) into s (b) values (?) select 1 from dual | t
			replace into t values (?)                                            | t
			upsert into t values (?)                                             | t
			merge into t using s on (t.a = s.a) when matched then update set a=? | t
			merge into t x using (select ? a from dual) y on (x.a = y.a)         | t
			merge t with (holdlock) using s on t.a = s.a                         | t
			merge into t key (a) values (?)                                      | t
			update t set a = ?                                                   | t
			update only t set a = ?                                              | t
			update top (5) t set a = ?                                           | t
			update top (5) percent t set a = ?                                   | t
			update top 5 t set a = ?                                             | t
			update low_priority ignore t set a = ?                               | t
			update or rollback t set a = ?                                       | t
			update t x set a = ? where x.b = ?                                   | t
			update t with (rowlock) set a = ?                                    | t
			update t join s on t.a = s.a set t.b = ?                             | t
			update t set a = s.a from s where t.b = s.b                          | t
			update x set a = y.a from t x join s y on x.b = y.b                  | t
			update x set a = y.a from s y join t as x on x.b = y.b               | t
			update x set a = ? from s y, [dbo].[t] [x]                           | dbo.t
			update x set a = ? from (select b from t) x                          | t
			update x set a = ? where b is distinct from c                        | x
			update (select a from t) set a = ?                                   | t
			delete from t where a = ?                                            | t
			delete t                                                             | t
			delete t where a = ?                                                 | t
			delete from only t                                                   | t
			delete top (10) from t                                               | t
			delete low_priority quick from t                                     | t
			delete a from t a                                                    | t
			delete a from t as a join s b on a.x = b.x                           | t
			delete b from s a join t b on a.x = b.x                              | t
			delete a, b from t a join s b on a.x = b.x                           | t
			delete from x from t x                                               | t
			delete t from t join s on t.a = s.a                                  | t
			delete a.* from t a                                                  | t
			delete from t using s where t.a = s.a                                | t
			""")
	void isChangedTable(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select a from final table (insert into t (a) values (?))             | t
			select * from old table (delete from t where a = ?)                  | t
			select * from new table (update t set a = ?) x                       | t
			select final from old, table                                         | old
			select a from final table x                                          | final
			select a from old                                                    | old
			""")
	void isTableOfChangedRows(String sql, String table) {
		assertThat(table(sql)).isEqualTo(table);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select 1", "select ? from dual", "select sysdate from sys.dual", "select f(?)",
			"select a from unnest(?)", "select a from f(b) order by c, d", "select a from @t", "select a from 'x'",
			"select a is distinct from b", "values (1, a.b), (c.d)", "call p(?)", "{call p(?)}", "exec p", "commit",
			"set a = 1", "explain select a from t", "create table t (a int)", "drop table t",
			"insert into @t values (?)", "select a from", "select", "insert into", "update", "delete from", "with",
			"with x as (select 1) select a from x", "with x as (select a from x) select a from x", "with recursive",
			"with ? as (select 1) select 2", "'select' from t" })
	void isNoneWhereNoneIsMeant(String sql) {
		assertThat(table(sql)).isNull();
	}

	@Test
	void isReadToTheEndOfTheText() {
		assertThat(table("select a from (select b from t")).isEqualTo("t");
		assertThat(table("select a from s.t")).isEqualTo("s.t");
		assertThat(table("select a\nfrom t -- the end")).isEqualTo("t");
		assertThat(table("select a) from t")).isEqualTo("t");
	}

	@Test
	void isNoStringOfMySql() {
		assertThat(table("select `a` from \"secret\"")).isNull();
	}

	@Test
	void isNoEndlessName() {
		assertThat(table("select a from " + "t".repeat(512))).hasSize(512);
		assertThat(table("select a from " + "t".repeat(513))).isNull();
		assertThat(table("select a from t" + ".t".repeat(1_000))).isNull();
	}

	private static String table(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().table();
	}

}
