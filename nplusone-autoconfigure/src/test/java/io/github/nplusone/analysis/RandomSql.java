package io.github.nplusone.analysis;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Well-formed statements of one dialect whose values all contain a secret.
 */
final class RandomSql {

	static final String SECRET = "zqsecretqz";

	static final String SECRET_DIGITS = "76543217";

	private static final List<String> PIECES = List.of(" ", "\n", "--", "/*", "*/", "#", "# ", "?", "(", ")", ",", ";",
			"'", "\\", "\"", "`", "[", "]", ":x", "@p", " and a = 1", "}", "\\'", "''", "\u2028", "$", "escape '");

	private final Random random;

	private final Dialect dialect;

	RandomSql(long seed, Dialect dialect) {
		this.random = new Random(seed);
		this.dialect = dialect;
	}

	/**
	 * Tokens that may be joined by any white space or comment.
	 */
	List<String> tokens() {
		return List.of(select(), conditions(), insert(), update()).get(this.random.nextInt(4));
	}

	String join(List<String> tokens) {
		return tokens.stream().collect(Collectors.joining(" "));
	}

	String joinOddly(List<String> tokens) {
		return tokens.stream().map((token) -> token + separator()).collect(Collectors.joining());
	}

	private List<String> select() {
		return concat(List.of("select", "a", ",", literal(), ",", "f(", literal(), ")", "from", "T", "t"),
				conditions());
	}

	private List<String> conditions() {
		return concat(List.of("where"), condition(), List.of("and"), condition(), List.of("or"), condition(),
				List.of("order", "by", "B"));
	}

	private List<String> insert() {
		List<String> row = List.of("(", value(), ",", value(), ")");
		return concat(List.of("insert", "into", "t", "(", "a", ",", "b", ")", "values"), row, List.of(","), row,
				List.of(",", "(", literal(), ",", value(), ")"));
	}

	private List<String> update() {
		return concat(List.of("update", "t", "set", "a", "=", value(), ",", "b", "=", "b", "-", number()),
				conditions());
	}

	private List<String> condition() {
		return oneOf(() -> List.of("a", "=", value()), () -> List.of(literal(), "<>", "a"),
				() -> List.of("a", "between", literal(), "and", literal()),
				() -> List.of("t.a", "in", "(", value(), ",", value(), ")"),
				() -> List.of("a", "like", value(), "escape", this.dialect.escape), () -> List.of("B", ">=", value()),
				() -> List.of("(", "a", ",", "b", ")", "in", "(", "(", value(), ",", number(), ")", ")"),
				() -> List.of("c", "-", number(), "<", "-", number()), () -> List.of("a", "is", "not", "true"),
				() -> List.of("a", "||", literal(), "<>", "?"), () -> this.dialect.special);
	}

	private String value() {
		return oneOf(this::literal, this::literal, this::number, () -> "?", this::doubleQuoted);
	}

	private String literal() {
		return oneOf(() -> quoted("", '\''), () -> quoted("N", '\''), () -> "date '" + SECRET + "'",
				() -> "{ts '" + SECRET + "'}", this::dialectLiteral);
	}

	private String dialectLiteral() {
		return switch (this.dialect) {
			case POSTGRESQL -> oneOf(() -> "$$" + content("$") + "$$", () -> "$t$" + content("$") + "$t$",
					() -> "E" + escaped('\''), () -> "U&" + quoted("", '\''));
			case ORACLE -> oneOf(() -> "q'[" + content("]") + "]'", () -> "nq'!" + content("!") + "!'");
			case MYSQL -> oneOf(() -> "x'" + SECRET_DIGITS + "'", () -> escaped('"'), () -> "_binary" + escaped('"'));
			case SQL_SERVER -> "0x" + SECRET_DIGITS;
		};
	}

	private String doubleQuoted() {
		return (this.dialect == Dialect.MYSQL) ? escaped('"') : number();
	}

	private String number() {
		return oneOf(() -> SECRET_DIGITS, () -> "-" + SECRET_DIGITS, () -> "1." + SECRET_DIGITS,
				() -> "." + SECRET_DIGITS + "e-" + SECRET_DIGITS, () -> "0x" + SECRET_DIGITS);
	}

	private String quoted(String prefix, char quote) {
		return prefix + ((this.dialect == Dialect.MYSQL) ? escaped(quote) : doubled(quote));
	}

	private String doubled(char quote) {
		return quote + content("").replace("" + quote, "" + quote + quote) + quote;
	}

	private String escaped(char quote) {
		String escape = oneOf(() -> "\\", () -> "" + quote);
		return quote + content("").replace("\\", "\\\\").replace("" + quote, escape + quote) + quote;
	}

	private String content(String without) {
		return IntStream.range(0, this.random.nextInt(4))
			.mapToObj((i) -> PIECES.get(this.random.nextInt(PIECES.size())))
			.filter((piece) -> without.isEmpty() || !piece.contains(without))
			.collect(Collectors.joining(SECRET, SECRET, oneOf(() -> SECRET, () -> "\\", () -> "")));
	}

	private String separator() {
		return oneOf(() -> " ", () -> "\n\t", () -> " /* it's */ ", () -> " -- it's \"\n", () -> this.dialect.comment,
				() -> (this.random.nextInt(10) == 0) ? this.dialect.rareComment : " ");
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private <T> T oneOf(Supplier<T>... choices) {
		return choices[this.random.nextInt(choices.length)].get();
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private static List<String> concat(List<String>... parts) {
		return List.of(parts).stream().flatMap(List::stream).toList();
	}

	enum Dialect {

		POSTGRESQL("'\\'", " /* a /* it's */ b */ ", " /*+ it's */ ",
				List.of("a", "#>>", "'{" + SECRET + "}'", "=", "b[" + SECRET_DIGITS + "]", "::", "int")),

		MYSQL("'\\\\'", "\n# it's\n", " #it's\n", List.of("`T`", ".", "`a`", "<=>", "b")),

		ORACLE("'\\'", " ", " /*+ it's */ ", List.of("v$x.serial#", "=", ":b1")),

		SQL_SERVER("'\\'", " ", "/**/", List.of("#tmp.a", "=", "@p0", "or", "[Order Details].[a]", "<>", "@@x"));

		private final String escape;

		private final String comment;

		private final String rareComment;

		private final List<String> special;

		Dialect(String escape, String comment, String rareComment, List<String> special) {
			this.escape = escape;
			this.comment = comment;
			this.rareComment = rareComment;
			this.special = special;
		}

	}

}
