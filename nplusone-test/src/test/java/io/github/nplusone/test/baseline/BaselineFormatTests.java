package io.github.nplusone.test.baseline;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.FindingType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BaselineFormatTests {

	private static final Path FILE = Path.of("src/test/resources/nplusone-baseline.txt");

	@Test
	void textIsSortedByPatternThenMethod() {
		KnownFinding books = new KnownFinding(FindingType.N_PLUS_ONE, "Author.books", "com.example.Shelf.list");
		KnownFinding duplicate = new KnownFinding(FindingType.DUPLICATE, "select users", KnownFinding.NO_PLACE);
		Baseline baseline = new Baseline(
				Map.of("POST /a", known(1), "GET /b", known(7, books, duplicate), "GET /a", known(2)));
		assertThat(BaselineText.of(baseline)).isEqualTo("""
				# nplusone baseline 1
				# What the requests of the tests are known for. More of it fails the test that does it.
				# To rewrite: run the tests with -Dnplusone.test.baseline.write=true
				GET /a  queries 2
				POST /a  queries 1
				GET /b  queries 7
				  N_PLUS_ONE  Author.books  com.example.Shelf.list
				  DUPLICATE  select users  -
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a  b", " a ", "a\nb\r\n", "\\u0020\\", "#a", "<<<<<<< HEAD", "\u2028\u200f\u00a0",
			"select \uD83D\uDE00", "   ", "tab\there", "a\u0000" })
	void anyTextIsReadAsItWasWritten(String text) {
		KnownFinding finding = new KnownFinding(FindingType.DUPLICATE, text, text);
		Baseline baseline = new Baseline(Map.of("GET /" + text, known(3, finding)));
		assertThat(BaselineReader.read(BaselineText.of(baseline), FILE).routes()).isEqualTo(baseline.routes());
	}

	@Test
	void windowsLineBreaksAreRead() {
		Baseline baseline = read("# nplusone baseline 1\r\nGET /a  queries 2\r\n  2 x DUPLICATE  select a  b.c\r\n");
		assertThat(baseline.route("GET /a")).isEqualTo(new KnownRoute(2,
				new TreeMap<>(Map.of(new KnownFinding(FindingType.DUPLICATE, "select a", "b.c"), 2))));
	}

	@Test
	void routesKnowTheirLines() {
		assertThat(read("# nplusone baseline 1\n# comment\nGET /a  queries 2\n").lines()).containsEntry("GET /a", 3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                                          | 1 | first line is not | restore the line
			'GET /a  queries 1'                                         | 1 | first line is not | restore the line
			'# nplusone baseline 2'                                     | 1 | Version '2'       | delete the file
			'H;<<<<<<< HEAD;GET /a  queries 1;=======;>>>>>>> other'    | 2 | merge             | remove the marks
			'<<<<<<< HEAD;# nplusone baseline 1;=======;>>>>>>> other'  | 1 | merge             | remove the marks
			'H;GET /a  queries 1;GET /b  queries 1;GET /a  queries 1'   | 4 | in line 2 already | keep one
			'H;GET /a  queries 1;  DUPLICATE  a  b;  DUPLICATE  a  b'   | 4 | listed twice      | remove one
			'H;GET /a  queries 1;  DUPLICAT  a  b'                      | 3 | no finding 'DUPL  | N_PLUS_ONE
			'H;GET /a  queries 1;  DUPLICATE  a'                        | 3 | Can't read        | write it like
			'H;GET /a  queries 1;  DUPLICATE  a  b  c'                  | 3 | Can't read        | write it like
			'H;GET /a  queries 1;  0 x DUPLICATE  a  b'                 | 3 | Can't read        | write it like
			'H;  DUPLICATE  a  b'                                       | 2 | without a route   | restore
			'H;GET /a queries 1'                                        | 2 | Can't read        | write it like
			'H;GET /a  queries -1'                                      | 2 | Can't read        | write it like
			'H;GET /a  queries 99999999999'                             | 2 | Can't read        | write it like
			'H;GET /a   queries 1'                                      | 2 | Can't read        | write it like
			'H;;GET /a  queries 1'                                      | 2 | Can't read        | write it like
			'H;GET /a  queries 1; '                                     | 3 | Can't read        | write it like
			'H;GET /a  queries 1;# why'                                 | 3 | Comments          | detection.ignore
			'H;GET /a\\x  queries 1'                                    | 2 | escape            | backslash
			""")
	void damageIsNamedWithLineAndFix(String text, int line, String problem, String fix) {
		assertThatExceptionOfType(BaselineException.class)
			.isThrownBy(() -> read(text.replace("H;", "# nplusone baseline 1;").replace(';', '\n')))
			.withMessageContainingAll("at src/test/resources/nplusone-baseline.txt:" + line + "\n", problem, "fix: ",
					fix);
	}

	private static Baseline read(String text) {
		return BaselineReader.read(text, FILE);
	}

	private static KnownRoute known(int queries, KnownFinding... findings) {
		TreeMap<KnownFinding, Integer> counts = new TreeMap<>();
		for (KnownFinding finding : findings) {
			counts.put(finding, 1);
		}
		return new KnownRoute(queries, counts);
	}

}
