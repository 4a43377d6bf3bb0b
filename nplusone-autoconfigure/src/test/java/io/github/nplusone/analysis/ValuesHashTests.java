package io.github.nplusone.analysis;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link ValuesHash} of the values that {@link SqlFingerprinter} leaves out.
 */
class ValuesHashTests {

	@ParameterizedTest
	@MethodSource
	void differsWithValues(String sql, String other) {
		FingerprintedSql read = SqlFingerprinter.fingerprint(sql);
		FingerprintedSql otherRead = SqlFingerprinter.fingerprint(other);
		assertThat(otherRead.fingerprint()).isEqualTo(read.fingerprint());
		assertThat(otherRead.valuesHash()).isNotEqualTo(read.valuesHash()).isNotZero();
	}

	static Stream<Arguments> differsWithValues() {
		return Stream.of(arguments("a = 1", "a = 2"), arguments("a = 1", "a = -1"), arguments("a = -1", "a = - -1"),
				arguments("a = 1", "a = 1.0"), arguments("a = 10", "a = 0x10"), arguments("a = 1", "a = '1'"),
				arguments("a = 1e5", "a = 1e-5"), arguments("a = 'x'", "a = 'X'"), arguments("a = 'x'", "a = 'x '"),
				arguments("a = ''", "a = ' '"), arguments("a = 'it''s'", "a = 'its'"),
				arguments("a = 'b''c'", "a = 'b''d'"), arguments("a = E'\\''", "a = '\\\\'"),
				arguments("a = $$x$$", "a = $$y$$"), arguments("a = q'[x]'", "a = q'[y]'"),
				arguments("a = \"x\"", "a = \"y\""), arguments("a = x'1F'", "a = x'1E'"),
				arguments("a = true", "a = false"), arguments("a = date '2020-01-01'", "a = date '2020-01-02'"),
				arguments("a = date '2020-01-01'", "a = timestamp '2020-01-01'"),
				arguments("a = {d '2020-01-01'}", "a = {d '2020-01-02'}"),
				arguments("a = {d '2020-01-01'}", "a = {t '2020-01-01'}"), arguments("a in (1, 2)", "a in (1, 3)"),
				arguments("a in (1, 2)", "a in (2, 1)"), arguments("a in (1, 2)", "a in (1, 2, 3)"),
				arguments("a in (1, 2)", "a in (12)"), arguments("a in ((1, 2), (3, 4))", "a in ((1, 2), (3, 5))"),
				arguments("values (1, 'a'), (2, 'b')", "values (1, 'a'), (2, 'c')"),
				arguments("a = 1 and b = 2", "a = 2 and b = 1"), arguments("a = 1 and b = ?", "a = ? and b = 1"),
				arguments("limit 10 offset 20", "limit 10 offset 40"), arguments("f(1)", "f(2)"));
	}

	@Test
	void differsWhereReadingEnds() {
		FingerprintedSql read = SqlFingerprinter.fingerprint("insert into t values ('it\\'s', 'it\\'s')");
		FingerprintedSql other = SqlFingerprinter.fingerprint("insert into t values ('it\\'s', 'it\\'z')");
		assertThat(read.fingerprint().text()).endsWith("…");
		assertThat(other.fingerprint()).isEqualTo(read.fingerprint());
		assertThat(other.valuesHash()).isNotEqualTo(read.valuesHash());
	}

	@ParameterizedTest
	@MethodSource
	void dependsOnNothingElse(String sql, String other) {
		FingerprintedSql read = SqlFingerprinter.fingerprint(sql);
		assertThat(read.valuesHash()).isNotZero();
		assertThat(SqlFingerprinter.fingerprint(other)).isEqualTo(read);
	}

	static Stream<Arguments> dependsOnNothingElse() {
		return Stream.of(arguments("select a from t where b = 1", "SELECT A\n FROM t -- 2\nWHERE b=1"),
				arguments("/* 1 */ a = 1", "/* 2 */ a = 1"), arguments("a in (1,2)", "a in ( 1 , /* 3 */ 2 )"),
				arguments("a = -5", "a = - 5"), arguments("a = date '2020-01-01'", "a = DATE\n'2020-01-01'"),
				arguments("a = {d '2020-01-01'}", "a = { D  '2020-01-01' }"),
				arguments("a = 1 and b = ?", "a=1 and b=:b"),
				arguments("a = 'C:\\' and b = 'it''s'", "a='C:\\'  and b='it''s'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select a from t", "a = ? and b = :b and c = $1 and d = @p", "a in (?, ?, ?)",
			"a is true", "a is null", "a.\"a\"", "`a`", "[a]", "/* 1 */ -- 2" })
	void isZeroWithoutValues(String sql) {
		assertThat(SqlFingerprinter.fingerprint(sql).valuesHash()).isZero();
	}

	@Test
	void doesNotDependOnBoundElements() {
		assertThat(SqlFingerprinter.fingerprint("a in (?, ?)"))
			.isEqualTo(SqlFingerprinter.fingerprint("a in (?, ?, ?)"));
	}

	@Test
	void coversLongTexts() {
		FingerprintCache cache = new FingerprintCache();
		String list = "a in (" + "1, ".repeat(FingerprintCache.MAX_LENGTH);
		FingerprintedSql read = cache.get(list + "2)");
		assertThat(cache.get(list + "2)")).isEqualTo(read);
		assertThat(cache.get(list + "3)").fingerprint()).isEqualTo(read.fingerprint());
		assertThat(cache.get(list + "3)").valuesHash()).isNotEqualTo(read.valuesHash());
	}

}
