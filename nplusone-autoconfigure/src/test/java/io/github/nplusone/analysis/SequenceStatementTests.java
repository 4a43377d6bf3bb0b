package io.github.nplusone.analysis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlFingerprinter}: whether a statement only draws from a sequence.
 */
class SequenceStatementTests {

	@ParameterizedTest
	@ValueSource(strings = { "select nextval('book_seq')", "SELECT NEXTVAL ('book_seq')", "select nextval(?)",
			"select nextval('public.book_seq'::regclass)", "select nextval(book_seq)",
			"select pg_catalog.nextval('book_seq')", "select nextval('shop', 'book_seq')", "select nextval('s') as id",
			"select nextval('book_seq') from generate_series(1, ?)", "select next value for book_seq",
			"select next value for shop.book_seq", "select next value for \"Book_SEQ\" as \"id\"",
			"select next value for book_seq from sysibm.sysdummy1",
			"select next value for book_seq from system_range(1, 5)", "values next value for book_seq",
			"values nextval for book_seq", "call next value for book_seq", "call nextval('book_seq')",
			"select book_seq.nextval from dual", "select shop.book_seq.nextval from dual",
			"select \"BOOK_SEQ\".nextval from dual", "select book_seq.nextval",
			"select book_seq.nextval as id from dual", "select book_seq.nextval id from dual",
			"select gen_id(book_seq, 1) from rdb$database", "/* id */ select next value for book_seq;" })
	void drawsFromSequence(String sql) {
		assertThat(sequence(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select next_val as id_val from book_seq for update",
			"select next_val as id_val from book_seq with (updlock, rowlock)",
			"select tbl.next_val from hibernate_sequences tbl where tbl.sequence_name=? for update",
			"select tbl.next_val from hibernate_sequences tbl with (updlock, rowlock) where tbl.sequence_name=?",
			"select tbl.gen_value from generators tbl where tbl.gen_name=? for update",
			"select tbl.gen_value from generators tbl with (updlock, holdlock) where tbl.gen_name=?",
			"select current_val as id_val from ids for update", "update book_seq set next_val= ? where next_val=?",
			"update hibernate_sequences set next_val=?  where next_val=? and sequence_name=?" })
	void drawsFromTableOfHibernate(String sql) {
		assertThat(sequence(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select 1", "select a from t", "select nextval from t", "select nextval",
			"select nextval, a from t", "select nextval('s'), a from t", "select a, nextval('s') from t",
			"select next value for s, next value for r", "select s.nextval, s.currval from dual",
			"select s.currval from dual", "select currval('s')", "select lastval()", "select nextval_of('s')",
			"insert into t values (nextval('s'))", "insert into t select s.nextval from dual",
			"insert into t (a) values (next value for s)", "select f(nextval('s'))", "select next from t",
			"select next, value from t", "select next value from t", "select tbl.name from users tbl where tbl.id=?",
			"select a as b from t for update", "update t set a=? where next_val=?",
			"update t set next_val=?, a=? where b=?", "update t set next_val=?", "update t set next_val=? where b=?",
			"select 'nextval(1)'", "call p(?)", "values (1)", "create sequence s" })
	void doesSomethingElse(String sql) {
		assertThat(sequence(sql)).isFalse();
	}

	private static boolean sequence(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().sequence();
	}

}
