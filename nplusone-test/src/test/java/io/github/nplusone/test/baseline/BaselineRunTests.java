package io.github.nplusone.test.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.test.Seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BaselineRunTests {

	private static final Path FILE = Path.of("baseline.txt");

	private static final String BOOKS = "  N_PLUS_ONE  Author.books  io.github.nplusone.test.Seen.line\n";

	@TempDir
	private Path directory;

	@Test
	void withoutAFileNothingIsARegression() {
		BaselineRun run = run(Seen.request("/a", 847, Seen.association("books", 9)));
		assertThat(run.check(Seen.request("/a", 847, Seen.association("books", 9)))).isNull();
		assertThat(run.offer()).isEmpty();
	}

	@Test
	void highestCountOfTheRunIsWritten() {
		write(run(Seen.request("/a", 3), Seen.request("/a", 5), Seen.request("/a", 4)));
		assertThat(routes()).isEqualTo("GET /a  queries 5\n");
	}

	@Test
	void orderOfRequestsDoesNotChangeTheFile() {
		RequestReport one = Seen.request("/a", 5, Seen.association("books", 5), Seen.association("books", 5));
		RequestReport other = Seen.request("/a", 9, Seen.association("books", 8), Seen.association("awards", 2));
		write(run(one, other, Seen.request("/b", 1)));
		String first = routes();
		write(run(Seen.request("/b", 1), other, one));
		assertThat(routes()).isEqualTo(first)
			.isEqualTo("GET /a  queries 9\n" + BOOKS.replace("books", "awards") + BOOKS.replace("N_P", "2 x N_P")
					+ "GET /b  queries 1\n");
	}

	@Test
	void routesThatWereNotAskedForAreKept() {
		write(run(Seen.request("/a", 3, Seen.association("books", 3)), Seen.request("/b", 7)));
		write(run(Seen.request("/b", 2)));
		assertThat(routes()).isEqualTo("GET /a  queries 3\n" + BOOKS + "GET /b  queries 2\n");
		assertThat(run(Seen.request("/b", 2)).offer()).isEmpty();
	}

	@Test
	void whatIsKnownIsTolerated() {
		write(run(Seen.request("/a", 30, Seen.association("books", 29))));
		assertThat(run().check(Seen.request("/a", 30, Seen.association("books", 25)))).isNull();
		assertThat(run().check(Seen.request("/a", 1))).isNull();
	}

	@Test
	void moreQueriesAreARegression() {
		write(run(Seen.request("/a", 30)));
		assertThat(run().check(Seen.request("/a", 31)).text())
			.isEqualTo("GET /a is worse than its baseline, baseline.txt:4:\n  31 queries instead of 30");
	}

	@Test
	void newFindingIsARegressionAtItsLine() {
		write(run(Seen.request("/a", 30, Seen.association("books", 29))));
		assertThat(
				run().check(Seen.request("/a", 30, Seen.association("books", 9), Seen.association("awards", 9))).text())
			.isEqualTo("""
					GET /a is worse than its baseline, baseline.txt:4:
					  new N+1  9 x select * from awards  Author.awards
					       at io.github.nplusone.test.Seen.line(Seen.java:42)
					       fix: fetch it with the parent""");
	}

	@Test
	void secondFindingOfTheSameLooksIsARegression() {
		write(run(Seen.request("/a", 9, table("select a from t", 7))));
		assertThat(run().check(Seen.request("/a", 9, table("select a, added from t", 8)))).isNull();
		assertThat(run().check(Seen.request("/a", 9, table("select a from t", 7), table("select b from t", 9))).text())
			.contains("Shelf.java:7", "Shelf.java:9");
	}

	@Test
	void newRouteHasToBeWithoutFindings() {
		write(run(Seen.request("/a", 1)));
		assertThat(run().check(Seen.request("/new", 40))).isNull();
		assertThat(run().check(Seen.request("/new", 5, Seen.association("books", 4))).text())
			.contains("GET /new is not in the baseline baseline.txt", "new N+1", "Seen.java:42");
		assertThat(run().check(Seen.overBudget("/new", 21)).text()).contains("21 queries (budget 20)");
	}

	@Test
	void improvementIsOfferedAsADiff() {
		write(run(Seen.request("/a", 30, Seen.association("books", 29)), Seen.request("/b", 2)));
		assertThat(run(Seen.request("/a", 3), Seen.request("/b", 9), Seen.request("/c", 1),
				Seen.request("/d", 9, Seen.association("books", 8)))
			.offer()).containsExactly("- GET /a  queries 30", "- " + BOOKS.stripTrailing(), "+ GET /a  queries 3",
					"+ GET /c  queries 1");
	}

	@Test
	void diffShowsTheRouteOfAFinding() {
		write(run(Seen.request("/a", 9, Seen.association("books", 8))));
		assertThat(run(Seen.request("/a", 9)).offer()).containsExactly("  GET /a  queries 9",
				"- " + BOOKS.stripTrailing());
		assertThat(run(Seen.request("/a", 9, Seen.association("awards", 8))).rewrite(lockFile())).containsExactly(
				"  GET /a  queries 9", "- " + BOOKS.stripTrailing(),
				"+ " + BOOKS.stripTrailing().replace("books", "awards"));
	}

	@Test
	void longStatementIsShortened() {
		write(run(Seen.request("/a", 9)));
		String columns = "select " + "a, ".repeat(100) + "b from t where id=?";
		assertThat(run().check(Seen.request("/a", 9, table(columns, 7))).text())
			.contains("3 x select … from t where id=?");
	}

	@Test
	void tasksAreLeftOut() {
		RequestReport task = Seen.report(Route.ofWork("tasks.scheduled.execution", "Sweeper.sweep"), 9, Findings.NONE,
				null);
		write(run(task, Seen.request("/a", 1)));
		assertThat(routes()).isEqualTo("GET /a  queries 1\n");
		assertThat(run().check(task)).isNull();
	}

	@Test
	void nothingIsWrittenWithoutRequests() {
		write(run());
		assertThat(this.directory.resolve(FILE)).doesNotExist();
	}

	@Test
	void jvmsOfOneRunDoNotLoseWhatOthersSaw() throws Exception {
		write(run(Seen.request("/shared", 99)));
		List<BaselineRun> runs = IntStream.range(0, 20)
			.mapToObj((number) -> run(Seen.request("/shared", number), Seen.request("/" + number, number)))
			.toList();
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Callable<List<String>>> writers = runs.stream()
				.<Callable<List<String>>>map((run) -> () -> run.rewrite(lockFile()))
				.toList();
			for (Future<List<String>> written : executor.invokeAll(writers)) {
				written.get();
			}
		}
		finally {
			executor.shutdown();
		}
		assertThat(routes().lines()).hasSize(21).contains("GET /0  queries 0", "GET /shared  queries 19");
	}

	@Test
	void damagedFileIsNotRewritten() throws IOException {
		BaselineRun run = run(Seen.request("/a", 1));
		Files.writeString(this.directory.resolve(FILE), "<<<<<<< HEAD\n");
		assertThatExceptionOfType(BaselineException.class).isThrownBy(() -> run.rewrite(lockFile()));
		assertThatExceptionOfType(BaselineException.class).isThrownBy(this::run)
			.withMessageContaining("baseline.txt:1");
		assertThat(this.directory.resolve(FILE)).hasContent("<<<<<<< HEAD\n");
	}

	@Test
	void fileThatIsNoTextIsNamed() throws IOException {
		Files.write(this.directory.resolve(FILE), new byte[] { (byte) 0xFF, (byte) 0xFE, 0 });
		assertThatExceptionOfType(BaselineException.class).isThrownBy(this::run)
			.withMessageContainingAll("at baseline.txt", "UTF-8", "fix: ");
	}

	private static Finding table(String fingerprint, int line) {
		return Seen.table(FindingType.N_PLUS_ONE, fingerprint, "t",
				new CallSite("com.example.Shelf", "list", "Shelf.java", line));
	}

	private BaselineRun run(RequestReport... reports) {
		BaselineRun run = BaselineRun.open(this.directory, FILE);
		for (RequestReport report : reports) {
			run.observe(report);
		}
		return run;
	}

	private void write(BaselineRun run) {
		run.rewrite(lockFile());
	}

	private Path lockFile() {
		return this.directory.resolve("target/baseline.lock");
	}

	private String routes() {
		try {
			return Files.readString(this.directory.resolve(FILE)).replaceAll("(?m)^#.*\n", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
