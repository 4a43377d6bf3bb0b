package io.github.nplusone.analysis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the kind that {@link SqlFingerprinter} finds.
 */
class StatementKindTests {

	@ParameterizedTest
	@ValueSource(strings = { "select 1", "SELECT 1", "/* insert */ select 1", "-- insert\n select 1", " ; (select 1)",
			"((select 1) union (select 2)) order by 1", "values (1)", "table t", "with a as (select 1) select * from a",
			"WITH RECURSIVE a (b) AS (select 1 union all select 2) select * from a",
			"with a as materialized (select 1), b as not materialized (select 2) select * from a, b",
			"with a as (insert into t values (1) returning id) select * from a",
			"with \"insert\" as (select ')' from [update]) select 1", "with update as (select 1) select 1",
			"with a as (select 1), insert as (select 2) select 1", "with a as (select 1) (select 2) union select 3",
			"(with a as (select 1) select 2)", "with a as (select '(' /* ( */) select 1",
			"with a as (with b as (select 1) " + "select 2) select 3", "select * from t for update",
			"select final from old, table", "select * from table (f(1))", "select a from new table (select 1)",
			"{select 1}" })
	void selects(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.SELECT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into t values (1)", "insert into t select * from s",
			"with a as (select 1) insert into t select * from a", "insert or replace into t values (1)",
			"select id from final table (insert into t values (1))", "SELECT * FROM NEW TABLE (INSERT INTO t SELECT 1)",
			"with a as (select 1) select id from final table(insert into t select * from a)" })
	void inserts(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.INSERT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update t set a = 1", "with a as (delete from t returning id) update s set b = 1",
			"select id from old table (update t set a = 1)" })
	void updates(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.UPDATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from t", "with a(b, c) as (select 1, 2), d as (select 2) delete from t",
			"select id from old table (delete from t)" })
	void deletes(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.DELETE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "merge into t using s on (a = b) when matched then update set c = 1",
			"upsert into t values (1)", "replace into t values (1)",
			"with a as (select 1) merge into t using a on (b = c)" })
	void merges(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.MERGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "call f(1)", "{call f(?)}", "{ ? = call f(?) }", "exec p @a = 1", "execute p",
			"begin f(1); end;", "begin\n update t set a = 1; end;", "declare x int; begin x := 1; end;",
			"do $$ begin end $$" })
	void calls(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.CALL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table t (a int)", "alter table t add b int", "drop table t", "truncate table t",
			"comment on table t is 'x'", "grant select on t to u", "revoke select on t from u", "rename a to b" })
	void definesSchema(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.DDL);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", ";", "-- select", "'select'", "\"select\"", "begin", "begin;", "begin transaction",
			"begin work", "begin isolation level serializable", "explain select 1", "show tables", "set a = 1",
			"lock table t", "use x", "pragma x", "savepoint s", "commit", "rollback", "5 select", "selected 1",
			"with a as (select 1)" })
	void doesSomethingElse(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.OTHER);
	}

	private static StatementKind kind(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().kind();
	}

}
