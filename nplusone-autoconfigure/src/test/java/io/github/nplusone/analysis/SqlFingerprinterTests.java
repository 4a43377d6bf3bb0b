package io.github.nplusone.analysis;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link SqlFingerprinter}: the text. {@link StatementKindTests} are about the
 * kind.
 */
class SqlFingerprinterTests {

	@ParameterizedTest
	@MethodSource
	void foldsStrings(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsStrings() {
		return Stream.of(arguments("a = 'x'", "a=?"), arguments("a = ''", "a=?"),
				arguments("a = 'it''s' and b", "a=? and b"), arguments("a = '''' and b", "a=? and b"),
				arguments("a = E'it\\'s' and b = e'\\\\'", "a=? and b=?"),
				arguments("a = N'x' or a = n'x'", "a=? or a=?"), arguments("a = B'01'", "a=?"),
				arguments("a = X'1F' and b", "a=? and b"), arguments("a = U&'d\\0061t' uescape '!'", "a=? uescape ?"),
				arguments("a = $$it's$$ and b", "a=? and b"), arguments("a = $tag$it's $$ $tag$ and b", "a=? and b"),
				arguments("v$session", "v$session"), arguments("a = q'[it's]' and b", "a=? and b"),
				arguments("a = Q'{it's}' and b", "a=? and b"), arguments("a = nq'!it's!' and b", "a=? and b"),
				arguments("a = q'<it's>', q'(it's)'", "a=?, ?"), arguments("a = q'' and b", "a=? and b"),
				arguments("a = _utf8mb4'x'", "a=_utf8mb4 ?"), arguments("a = 'x' -- it's\n and b", "a=? and b"),
				arguments("a = 'never closed", "a=?"));
	}

	@ParameterizedTest
	@MethodSource
	void readsBackslashesOfEveryDialect(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> readsBackslashesOfEveryDialect() {
		return Stream.of(arguments("a = 'it\\'s' and b", "a=? and b"), arguments("a = 'C:\\' and b", "a=? and b"),
				arguments("a = 'C:\\\\' and b", "a=? and b"), arguments("a = '\\'' and b", "a=? and b"),
				arguments("a = 'C:\\' and b = 'it''s'", "a=? and b=?"),
				arguments("a like ? escape '\\' and b = 'x' and c like ? escape '\\' and d",
						"a like ? escape ? and b=? and c like ? escape ? and d"),
				arguments("a like ? escape '\\\\' and b = 'x'", "a like ? escape ? and b=?"),
				arguments("a like ? {escape '\\'} and b = 'x'", "a like ? {escape ?} and b=?"),
				arguments("a = \"it\\\"s\" and b", "a=? and b"));
	}

	@Test
	void endsWhereDialectsDisagreeOnTheEndOfString() {
		assertThat(text("insert into t values ('it\\'s', 'it\\'s')")).isEqualTo("insert into t values (?…");
	}

	@ParameterizedTest
	@MethodSource
	void foldsNumbers(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsNumbers() {
		return Stream.of(arguments("a = 1", "a=?"), arguments("a = 1.5", "a=?"), arguments("a = .5", "a=?"),
				arguments("a = 5.", "a=?"), arguments("a = 1e10", "a=?"), arguments("a = 1.5E-3 and b", "a=? and b"),
				arguments("a = 0x1F", "a=?"), arguments("a = 0x1E+5", "a=? + ?"), arguments("a = 1_000", "a=?"),
				arguments("a = 10d", "a=?"), arguments("a = -5", "a=?"), arguments("a = - 5", "a=?"),
				arguments("f(-5, +5)", "f(?, ?)"), arguments("a - 5", "a - ?"), arguments("a-5", "a - ?"),
				arguments("a -5", "a - ?"), arguments("a * -5", "a * ?"), arguments("(a) -5", "(a) - ?"),
				arguments("? -5", "? - ?"), arguments("a[1] -5", "a[?] - ?"),
				arguments("between -5 and -.5", "between ? and ?"), arguments("limit -1", "limit ?"),
				arguments("select -1", "select ?"), arguments("a = -b", "a=-b"), arguments("a - -b", "a - -b"),
				arguments("a = - -b", "a=- -b"), arguments("a - -5", "a - ?"), arguments("a = - -5", "a=?"),
				arguments("t1.col2", "t1.col2"), arguments("varchar(255)", "varchar(?)"), arguments("1..10", "?..?"),
				arguments("order by 1, 2 desc", "order by ?, ? desc"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsTypedLiterals(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsTypedLiterals() {
		return Stream.of(arguments("a = DATE '2020-01-01' and b", "a=? and b"), arguments("a = time'10:00'", "a=?"),
				arguments("a = timestamp '2020-01-01 10:00'", "a=?"),
				arguments("a = timestamp with time zone '2020-01-01 10:00+01'", "a=?"),
				arguments("a = time without time zone '10:00'", "a=?"), arguments("a - interval '1 day'", "a - ?"),
				arguments("a - interval '1' day", "a - ? day"), arguments("a - interval 1 day", "a - interval ? day"),
				arguments("a = {d '2020-01-01'}", "a=?"), arguments("a = {ts '2020-01-01 10:00'} and b", "a=? and b"),
				arguments("f({ t '10:00' }, 1)", "f(?, ?)"), arguments("{fn now()}", "{fn now()}"),
				arguments("t.date = '2020-01-01'", "t.date=?"), arguments("date, 'x'", "date, ?"),
				arguments("cast('2020-01-01' as date)", "cast(? as date)"),
				arguments("a in (date '2020-01-01', date '2020-01-02')", "a in (?)"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsBooleanValues(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsBooleanValues() {
		return Stream.of(arguments("a = TRUE", "a=?"), arguments("values (true, False)", "values (?, ?)"),
				arguments("a is true", "a is true"), arguments("a is not false", "a is not false"),
				arguments("a is not distinct from true", "a is not distinct from ?"), arguments("t.true", "t.true"),
				arguments("a is null or b = NULL", "a is null or b=null"), arguments("not true", "not ?"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsBindMarkers(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsBindMarkers() {
		return Stream.of(arguments("a = ? and b=?", "a=? and b=?"), arguments("a = ?1", "a=?"),
				arguments("a = :name and b", "a=? and b"), arguments("a=:1", "a=?"), arguments("a = $1", "a=?"),
				arguments("a = @p0", "a=?"), arguments("a<@p0", "a<?"), arguments("a::int", "a::int"),
				arguments(":a::int", "?::int"), arguments("'1' :: int", "?::int"), arguments("a[1:2]", "a[?:?]"),
				arguments("a[lo:hi]", "a[lo:hi]"), arguments("select @@identity", "select @@identity"),
				arguments("@n := @n + 1", "? := ? + ?"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsInListsOfAnyLength(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsInListsOfAnyLength() {
		return Stream.of(arguments("a in (?)", "a in (?)"), arguments("a IN(?,?,?)", "a in (?)"),
				arguments("a not in (1, ?, 'x', :y, -1)", "a not in (?)"),
				arguments("(a, b) in ((?, ?), (?, ?), (?, ?))", "(a, b) in ((?, ?))"),
				arguments("a in (?, b, ?, ?)", "a in (?, b, ?)"),
				arguments("a in (? + 1, ? + 2, ?)", "a in (? + ?, ?)"),
				arguments("a in (select b from t where c in (1, 2) and d)",
						"a in (select b from t where c in (?) and d)"),
				arguments("a in (values (1), (2))", "a in (values (?))"),
				arguments("a in (lower('x'), lower('y'))", "a in (lower(?))"), arguments("f(1, 2, 3)", "f(?, ?, ?)"),
				arguments("coalesce(?, ?)", "coalesce(?, ?)"), arguments("a in ()", "a in ()"),
				arguments("a in (1, 2) and b in (3, 4)", "a in (?) and b in (?)"),
				arguments("position('a' in ?)", "position(? in ?)"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsRowsOfValues(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsRowsOfValues() {
		return Stream.of(arguments("insert into t(a,b) values(?,?),(?,?),(?,?)", "insert into t (a, b) values (?, ?)"),
				arguments("insert into t values (1, 'a'), (2, 'b') on conflict (a) do nothing",
						"insert into t values (?, ?) on conflict (a) do nothing"),
				arguments("insert into t values (?), (?) returning id", "insert into t values (?) returning id"),
				arguments("insert into t values (?, default), (?, default)", "insert into t values (?, default)"),
				arguments("insert into t values (?), (?);", "insert into t values (?)"),
				arguments("select * from (values (1, 2), (3, 4)) as t(a, b)",
						"select * from (values (?, ?)) as t(a, b)"),
				arguments("values row(1, 2), row(3, 4)", "values row(?, ?)"), arguments("values 1, 2, 3", "values ?"),
				arguments("insert into t values (?, ?) on duplicate key update a = values(a), b = values(b)",
						"insert into t values (?, ?) on duplicate key update a=values (a), b=values (b)"));
	}

	@ParameterizedTest
	@MethodSource
	void removesComments(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> removesComments() {
		return Stream.of(arguments("select a -- it's\nfrom t", "select a from t"), arguments("--x", ""),
				arguments("select/* it's */a", "select a"), arguments("select /*+ INDEX(t i) */ a", "select a"),
				arguments("select /* a /* b */ c */ d", "select d"), arguments("select a /* never closed", "select a"),
				arguments("# it's\nselect 1", "select ?"), arguments("select a,\n# it's\nb", "select a, b"),
				arguments("select a\n  # it's\nfrom t", "select a from t"), arguments("#----\nselect a", "select a"),
				arguments("select a, # the a\n b", "select a, b"),
				arguments("select a from t # of 4711 for \"x\"\nwhere b = 1", "select a from t where b=?"),
				arguments("select a from t # hidden", "select a from t"),
				arguments("select '--', '/*', '#'", "select ?, ?, ?"), arguments("/* SELECT */ -- from\n/* x */a", "a"),
				arguments("/*/ x */a", "a"), arguments("a - /* x */ - b", "a - -b"));
	}

	@ParameterizedTest
	@MethodSource
	void takesNoSqlForComment(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> takesNoSqlForComment() {
		return Stream.of(arguments("a #> '{x}' and b", "a #> ? and b"), arguments("a#>>'{x}' and b", "a #>> ? and b"),
				arguments("a\n#>> '{x}' and b", "a #>> ? and b"), arguments("a #- '{x}' and b", "a #- ? and b"),
				arguments("a #4 = ?", "a # ?=?"),
				arguments("select * from #tmp where a = 'x'", "select * from #tmp where a=?"),
				arguments("select a\nfrom\n#Tmp t, ##Tmp2\nwhere b", "select a from #tmp t, ##tmp2 where b"),
				arguments("select serial# from v$session s", "select serial# from v$session s"),
				arguments("a - 1", "a - ?"), arguments("a / b * c", "a / b * c"));
	}

	@Test
	void endsWhereHashMayHideApostrophe() {
		assertThat(text("select a #don't\nfrom t where b = 'x'")).isEqualTo("select a…");
		assertThat(text("select a # don't\nfrom t where b = 'x'")).isEqualTo("select a…");
		assertThat(text("select a#don't\nfrom t where b = 'x'")).isEqualTo("select a…");
	}

	@ParameterizedTest
	@MethodSource
	void keepsQuotedNames(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> keepsQuotedNames() {
		return Stream.of(arguments("SELECT \"Ab\" FROM \"T t\"", "select \"Ab\" from \"T t\""),
				arguments("a.\"a\"\"B\"", "a.\"a\"\"B\""), arguments("`Ab`.`C``d`", "`Ab`.`C``d`"),
				arguments("[dbo].[Order Details] [O]", "[dbo].[Order Details] [O]"),
				arguments("\"A\".\"b\" = \"C\" . \"d\"", "\"A\".\"b\"=\"C\".\"d\""),
				arguments("a.\"a\nb\tc\"", "a.\"a b c\""), arguments("[my-db].t", "[my - db].t"),
				arguments("\"F\"(1)", "\"F\"(?)"),
				arguments("select \"a\", lower(\"b\") from \"t\" where \"c\" between ? and \"d\" order by \"e\"",
						"select \"a\", lower(\"b\") from \"t\" where \"c\" between ? and \"d\" order by \"e\""),
				arguments("insert into t (\"a\", \"b\") values (?, ?)", "insert into t (\"a\", \"b\") values (?, ?)"),
				arguments("update \"t\" set \"a\" = ? where (\"b\") = ?", "update \"t\" set \"a\"=? where (\"b\")=?"),
				arguments("with \"w\" as (select a from t) select \"a\" from w",
						"with \"w\" as (select a from t) select \"a\" from w"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsDoubleQuotedStrings(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsDoubleQuotedStrings() {
		return Stream.of(arguments("a = \"x\" and b like \"y\"", "a=? and b like ?"),
				arguments("a in (\"x\", \"y\")", "a in (?)"),
				arguments("insert into t values (\"x\", 1), (\"y\", 2)", "insert into t values (?, ?)"),
				arguments("select `a`, concat(\"x\", `b`) as \"c\"", "select `a`, concat(?, `b`) as \"c\""),
				arguments("select concat(\"x\", a), lower(\"y\") from t", "select concat(?, a), lower(?) from t"),
				arguments("a between \"x\" and \"y\"", "a between ? and ?"),
				arguments("select a from t where \"x\" = a and (\"y\") <> a", "select a from t where ?=a and (?)<>a"),
				arguments("call p(\"x\", 1)", "call p(?, ?)"),
				arguments("select a from t where match(b) against(\"x\" in boolean mode)",
						"select a from t where match(b) against(? in boolean mode)"),
				arguments("a = _binary\"x\"", "a=_binary ?"),
				arguments("insert into t (a, b) select \"x\", \"y\"", "insert into t (a, b) select ?, ?"),
				arguments("select trim(both \"x\" from \"y\") from t", "select trim(both ? from ?) from t"),
				arguments("select substring(\"x\" from 2) as \"label\"", "select substring(? from ?) as \"label\""),
				arguments("a > date \"2020-01-01\"", "a>?"), arguments("a = \"never closed", "a=?"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					create user app identified by s3cret                   | create user app identified by ?
					create user app identified by "s3cret"                 | create user app identified by ?
					alter user app identified by s3cret replace older      | alter user app identified by ? replace ?
					create user app identified by password s3cret          | create user app identified by password ?
					grant all on t to app identified by s3cret with grant option | grant all on t to app identified by ? with grant option
					""")
	void foldsPasswords(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource
	void readsBracketsAfterOperandAsSubscript(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> readsBracketsAfterOperandAsSubscript() {
		return Stream.of(arguments("a[1]", "a[?]"), arguments("(a)[b]", "(a)[b]"), arguments("a[1][2]", "a[?][?]"),
				arguments("array[1, 2]", "array[?, ?]"), arguments("array ['x']", "array[?]"),
				arguments("array[['x', 'y'], [a, 'z']]", "array[[?, ?],[a, ?]]"), arguments("?::int[]", "?::int[]"));
	}

	@ParameterizedTest
	@MethodSource
	void spacesAlike(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> spacesAlike() {
		return Stream.of(arguments("a=?", "a=?"), arguments(" a \n\t=   ? ", "a=?"), arguments("(a,b)", "(a, b)"),
				arguments("( a , b )", "(a, b)"), arguments("count( * )", "count(*)"), arguments("a>=?", "a>=?"),
				arguments("a||b", "a || b"), arguments("a->>'b'", "a ->> ?"), arguments("a ?? 'b'", "a ?? ?"),
				arguments("a ??| ?", "a ??| ?"), arguments("a @> ?", "a @> ?"), arguments("a<@ ?", "a <@ ?"),
				arguments("t . a", "t.a"), arguments("a and(b or c)", "a and (b or c)"), arguments("a;b", "a; b"),
				arguments("a ; ; ", "a"), arguments(";;a;", "a"), arguments("exists(select 1)", "exists (select ?)"),
				arguments("insert into a.t(b)", "insert into a.t (b)"),
				arguments("{ ? = call f( ? ) }", "{?=call f(?)}"), arguments("a\u00a0=\u2003?", "a=?"),
				arguments("\ufeffselect 1", "select ?"));
	}

	@ParameterizedTest
	@MethodSource
	void foldsRealStatements(String sql, String expected) {
		assertThat(text(sql)).isEqualTo(expected);
	}

	static Stream<Arguments> foldsRealStatements() {
		return Stream.of(
				arguments(
						"/* select o from Order o */ select o1_0.id,o1_0.customer_id,o1_0.total from orders o1_0 "
								+ "where o1_0.customer_id=? order by o1_0.id fetch first ? rows only",
						"select o1_0.id, o1_0.customer_id, o1_0.total from orders o1_0 "
								+ "where o1_0.customer_id=? order by o1_0.id fetch first ? rows only"),
				arguments(
						"select a1_0.id,(select count(*) from b b1_0 where b1_0.a_id=a1_0.id) from a a1_0 "
								+ "where a1_0.name like ? escape '' and a1_0.id in (?,?,?)",
						"select a1_0.id, (select count(*) from b b1_0 where b1_0.a_id=a1_0.id) from a a1_0 "
								+ "where a1_0.name like ? escape ? and a1_0.id in (?)"),
				arguments("insert into item (name,order_id,id) values (?,?,default)",
						"insert into item (name, order_id, id) values (?, ?, default)"),
				arguments(
						"select \"public\".\"book\".\"id\" from \"public\".\"book\" where (\"public\".\"book\".\"id\" = ? "
								+ "and \"public\".\"book\".\"title\" <> 'x') offset ? rows fetch next ? rows only",
						"select \"public\".\"book\".\"id\" from \"public\".\"book\" where (\"public\".\"book\".\"id\"=? "
								+ "and \"public\".\"book\".\"title\"<>?) offset ? rows fetch next ? rows only"),
				arguments(
						"SELECT\n    id, name\n  FROM users\n  WHERE  id IN\n   (  \n    ?\n   , \n    ?\n   )\n AND a = ?",
						"select id, name from users where id in (?) and a=?"),
				arguments("SELECT `t`.`id` FROM `t` WHERE `t`.`a` = 5 LIMIT 10 FOR UPDATE",
						"select `t`.`id` from `t` where `t`.`a`=? limit ? for update"),
				arguments("update t set a=a+1, v=? where id=? and v=?", "update t set a=a + ?, v=? where id=? and v=?"),
				arguments("select next value for order_seq", "select next value for order_seq"),
				arguments("select row_number() over(partition by a order by b) from t",
						"select row_number() over (partition by a order by b) from t"));
	}

	@Test
	void lowersCaseInEveryLocale() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("tr"));
		try {
			assertThat(text("INSERT INTO ITEM")).isEqualTo("insert into item");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void hasNoCharacterThatForgesLogLine() {
		assertThat(text("select a.\"a\r\nb\u0085c\u2028d\u202ee\u001bf\ud800g\""))
			.isEqualTo("select a.\"a  b c d e f g\"");
		assertThat(text("a\u202eb\u2028c\u0000d")).isEqualTo("a b c d");
	}

	@Test
	void capsText() {
		assertThat(text("select " + "a, ".repeat(5_000) + "b")).hasSize(4_097).startsWith("select a, a").endsWith("…");
		assertThat(text("x" + "\ud83d\ude00".repeat(3_000))).hasSize(4_096).endsWith("\ud83d\ude00…");
	}

	@Test
	void foldsBeforeItCaps() {
		assertThat(text("a in (" + "?, ".repeat(50_000) + "?) and b=?")).isEqualTo("a in (?) and b=?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n ", ";", "-- nothing", "/* nothing", "/*" })
	void hasNoTextWithoutSql(String sql) {
		assertThat(text(sql)).isEmpty();
	}

	@Test
	void hasNoTextWithoutText() {
		assertThat(SqlFingerprinter.fingerprint(null).fingerprint().text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", ")", "[", "{", "#", "a#", "# ", "$", "$a$", "'", "\"", "`", "-", "--", "/*", "*/",
			"\\'", "'\\", "in (", "values (1),", ":", "@", "@@", "q'", "q'[", "u&'", "{d", "{d '", "1.", "1e", "0x",
			"a\n#", "\ud800", "a #'\nb '" })
	@Timeout(20)
	void takesTimeInProportionToLength(String piece) {
		assertThat(text(piece.repeat(200_000 / piece.length()))).hasSizeLessThan(5_000);
	}

	private static String text(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().text();
	}

}
