package io.github.nplusone.analysis;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.RandomSql.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlFingerprinter} with random texts, the same in each run.
 */
class SqlFingerprinterFuzzTests {

	private static final int RUNS = 5_000;

	private static final List<String> SOUP = List.of("select", "in", "values", "(", ")", ",", "'", "''", "\"", "`", "[",
			"]", "{", "}", "$", "$$", "$a$", "\\", "\\'", "--", "/*", "*/", "#", "#>", "\n", " ", "?", "??", ":", "::",
			"@", "@@", "-", "+", ".", "1", "0x", "1e", "e'", "q'", "q'[", "n'", "u&'", "date", "true", "is", "escape",
			";", "a", "with", "as", "\u2028", "\u202e", "\ud83d\ude00", "\ud800", "\udc00", "\u0000", "é");

	@ParameterizedTest
	@EnumSource
	void leaksNoLiteral(Dialect dialect) {
		LongStream.range(0, RUNS).forEach((seed) -> {
			RandomSql random = new RandomSql(seed, dialect);
			String sql = random.joinOddly(random.tokens());
			assertThat(text(sql)).as("%d: %s", seed, sql)
				.doesNotContainIgnoringCase(RandomSql.SECRET)
				.doesNotContain(RandomSql.SECRET_DIGITS);
		});
	}

	@ParameterizedTest
	@EnumSource
	void isItsOwnFingerprint(Dialect dialect) {
		LongStream.range(0, RUNS).forEach((seed) -> {
			RandomSql random = new RandomSql(seed, dialect);
			String text = text(random.join(random.tokens()));
			String again = text.endsWith("…") ? text : text(text);
			assertThat(again).as("%d", seed).isEqualTo(text);
		});
	}

	@ParameterizedTest
	@EnumSource
	void doesNotDependOnSpaceOrComments(Dialect dialect) {
		LongStream.range(0, RUNS).forEach((seed) -> {
			RandomSql random = new RandomSql(seed, dialect);
			List<String> tokens = random.tokens();
			Fingerprint oddly = SqlFingerprinter.fingerprint(random.joinOddly(tokens)).fingerprint();
			Fingerprint plainly = SqlFingerprinter.fingerprint(random.join(tokens)).fingerprint();
			if (!oddly.text().endsWith("…") && !plainly.text().endsWith("…")) {
				assertThat(oddly).as("%d", seed).isEqualTo(plainly);
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void rarelyGivesUp(Dialect dialect) {
		long cut = LongStream.range(0, RUNS)
			.mapToObj((seed) -> new RandomSql(seed, dialect))
			.filter((random) -> text(random.join(random.tokens())).endsWith("…"))
			.count();
		assertThat(cut).isLessThan(RUNS / 2);
	}

	@Test
	void readsTokenSoup() {
		Random random = new Random(42);
		IntStream.range(0, 20_000).forEach((run) -> assertHarmless(soup(random)));
	}

	@Test
	void readsNoise() {
		Random random = new Random(42);
		IntStream.range(0, 20_000).forEach((run) -> assertHarmless(noise(random)));
	}

	private static String soup(Random random) {
		return IntStream.range(0, random.nextInt(30))
			.mapToObj((i) -> SOUP.get(random.nextInt(SOUP.size())) + (random.nextBoolean() ? " " : ""))
			.collect(Collectors.joining());
	}

	private static String noise(Random random) {
		int bound = random.nextBoolean() ? 128 : 0x10000;
		char[] characters = new char[random.nextInt(60)];
		IntStream.range(0, characters.length).forEach((i) -> characters[i] = (char) random.nextInt(bound));
		return new String(characters);
	}

	private static void assertHarmless(String sql) {
		Fingerprint fingerprint = SqlFingerprinter.fingerprint(sql).fingerprint();
		assertThat(fingerprint.kind()).isInstanceOf(StatementKind.class);
		assertThat(fingerprint.text().codePoints().filter(SqlFingerprinterFuzzTests::forgesLogLine)).as(sql).isEmpty();
	}

	private static boolean forgesLogLine(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

	private static String text(String sql) {
		return SqlFingerprinter.fingerprint(sql).fingerprint().text();
	}

}
