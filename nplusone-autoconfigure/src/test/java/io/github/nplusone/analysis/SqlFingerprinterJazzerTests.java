package io.github.nplusone.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link SqlFingerprinter} with what Jazzer makes of {@link RealStatements}.
 * <p>
 * An ordinary run reads the statements only; see CONTRIBUTING.md for how to search.
 */
class SqlFingerprinterJazzerTests {

	private static final List<String> STATEMENTS_WITH_PARAMETERS = RealStatements.all()
		.stream()
		.map((sql) -> sql.replace("= ?", "=?"))
		.filter((sql) -> sql.contains("=?") && sql.chars().noneMatch((c) -> "'-/#$".indexOf(c) >= 0))
		.toList();

	@MethodSource("statements")
	@FuzzTest(maxDuration = "5m")
	void readsAnyText(byte[] bytes) {
		String sql = text(bytes);
		Fingerprint fingerprint = fingerprint(sql);
		assertHarmless(fingerprint);
		assertThat(fingerprint("\n " + sql)).isEqualTo(fingerprint);
	}

	static Stream<Arguments> statements() {
		return RealStatements.all().stream().map((sql) -> arguments(sql.getBytes(StandardCharsets.UTF_8)));
	}

	@MethodSource("literals")
	@FuzzTest(maxDuration = "5m")
	void leaksNoLiteral(@NotNull Literal literal, @NotNull String before, @NotNull String after, int statement) {
		String value = literal.of(before + RandomSql.SECRET + after);
		int index = Math.floorMod(statement, STATEMENTS_WITH_PARAMETERS.size());
		String sql = STATEMENTS_WITH_PARAMETERS.get(index).replace("=?", "=" + value);
		Fingerprint fingerprint = fingerprint(sql);
		assertHarmless(fingerprint);
		assertThat(fingerprint.text()).doesNotContainIgnoringCase(RandomSql.SECRET);
		assertThat("" + fingerprint.table()).doesNotContainIgnoringCase(RandomSql.SECRET);
	}

	static Stream<Arguments> literals() {
		return Stream.of(Literal.values())
			.flatMap((literal) -> Stream.of("", "\\", "'", "\\'", "\"", "--", "/*", "*/", "$", "]'", "#", "?")
				.map((piece) -> arguments(literal, piece, piece, literal.ordinal())));
	}

	// What is no UTF-8 becomes half of a surrogate pair.
	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8).replace('\ufffd', '\ud800');
	}

	private static Fingerprint fingerprint(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint();
	}

	private static void assertHarmless(Fingerprint fingerprint) {
		assertThat(fingerprint.kind()).isNotNull();
		assertThat(fingerprint.text()).hasSizeLessThanOrEqualTo(CanonicalText.MAX_LENGTH + 1);
		assertThat(fingerprint.text().codePoints().filter(SqlFingerprinterJazzerTests::forgesLogLine)).isEmpty();
		assertThat(("" + fingerprint.table()).codePoints().filter(SqlFingerprinterJazzerTests::forgesLogLine))
			.isEmpty();
		assertThat(fingerprint.table()).isNotEqualTo("");
	}

	private static boolean forgesLogLine(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	enum Literal {

		STANDARD("'", "'", "''"), NATIONAL("N'", "'", "''"), UNICODE("U&'", "'", "''"), MYSQL("'", "'", "\\'"),
		MYSQL_DOUBLE("\"", "\"", "\\\""), MYSQL_DOUBLED("\"", "\"", "\"\""), POSTGRESQL_ESCAPE("E'", "'", "\\'"),
		POSTGRESQL_DOLLAR("$$", "$$", ""), POSTGRESQL_TAG("$tag$", "$tag$", ""), ORACLE_BRACKET("q'[", "]'", ""),
		ORACLE_BANG("nq'!", "!'", ""), DATE("date '", "'", "''"), JDBC_DATE("{d '", "'}", "''");

		private final String open;

		private final String close;

		private final String escapedClose;

		Literal(String open, String close, String escapedClose) {
			this.open = open;
			this.close = close;
			this.escapedClose = escapedClose;
		}

		String of(String content) {
			return this.open + escape(content) + this.close;
		}

		private String escape(String content) {
			String quote = this.close.substring(0, 1);
			String escaped = this.escapedClose.startsWith("\\") ? content.replace("\\", "\\\\") : content;
			return this.escapedClose.isEmpty() ? withoutClose(content) : escaped.replace(quote, this.escapedClose);
		}

		// Removing a part may make a new one, so a character of the end is removed.
		private String withoutClose(String content) {
			return content.replace(this.close.substring(0, 1), "");
		}

	}

}
