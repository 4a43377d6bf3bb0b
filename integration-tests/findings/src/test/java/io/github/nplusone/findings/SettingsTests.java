package io.github.nplusone.findings;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.nplusone.Finding;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application can have otherwise, and what it reads in its log.
 */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

	private static final String IGNORE = "--nplusone.detection.ignore";

	private static final String[] LOGGED = { "--logging.level.io.github.nplusone=info" };

	@Test
	void findingsAreSuppressedWithAReason(CapturedOutput output) {
		try (RunningApplication bookshop = start(IGNORE + "[0].association=Author.books",
				IGNORE + "[0].reason=cached by the page", IGNORE + "[1].table=stock", IGNORE + "[1].path=/template",
				IGNORE + "[1].reason=a report of the night", IGNORE + "[2].sql=*count(*)*from book*",
				IGNORE + "[2].reason=few", IGNORE + "[3].association=Author.poems", IGNORE + "[3].reason=gone")) {
			assertSuppressed(bookshop.get("/collection"), "cached by the page", 21);
			assertSuppressed(bookshop.get("/template"), "a report of the night", 20);
			assertSuppressed(bookshop.get("/count"), "few", 21);
			assertThat(Found.in(bookshop.get("/client").findings())).containsExactly("N_PLUS_ONE 20 x stock");
			assertThat(output).doesNotContain("Author.poems").doesNotContain("x select b1_0.author_id");
		}
		assertThat(output).containsOnlyOnce("Author.poems").contains("gone");
	}

	private static void assertSuppressed(RequestReport report, String reason, int queries) {
		assertThat(report.findings().reported()).isEmpty();
		assertThat(report.findings().suppressed()).singleElement().satisfies((suppressed) -> {
			assertThat(suppressed.reason()).isEqualTo(reason);
			assertThat(suppressed.finding().query().executions()).isEqualTo(20);
		});
		assertThat(report.executions().queries()).isEqualTo(queries);
	}

	@Test
	void thresholdIsThatOfTheRoute() {
		try (RunningApplication bookshop = start("--nplusone.detection.threshold=2",
				"--nplusone.detection.rules[0].path=/elements", "--nplusone.detection.rules[0].threshold=21",
				"--nplusone.detection.latent=false")) {
			assertThat(Found.in(bookshop.get("/elements").findings())).isEmpty();
			assertThat(Found.in(bookshop.get("/collection/first/2").findings()))
				.containsExactly("N_PLUS_ONE 2 x Author.books");
		}
	}

	@Test
	void logTellsLoopsThatGrowFromThoseThatDoNot(CapturedOutput output) {
		try (RunningApplication bookshop = start("--nplusone.log.findings-per-minute=100")) {
			bookshop.get("/collection/first/3");
			Finding grown = bookshop.get("/collection/first/20").findings().reported().get(0);
			assertThat(grown.range()).isEqualTo(new RepeatRange(3, 20, 2));
			assertThat(output).contains("grows with the data: 3 to 20 repeats seen");
			IntStream.range(0, 5).forEach((i) -> bookshop.get("/template"));
			assertThat(output).contains("20 repeats in each of").doesNotContain("grows with the data: 20");
		}
	}

	@Test
	void findingWithinTheBudgetIsLoggedOnceAMinute(CapturedOutput output) {
		try (RunningApplication bookshop = start(LOGGED)) {
			IntStream.range(0, 50).forEach((i) -> bookshop.get("/collection"));
			bookshop.get("/same-row");
			assertThat(linesWith(output, "GET /collection ")).singleElement().asString().contains("WARN");
			assertThat(linesWith(output, "GET /same-row ")).singleElement().asString().contains("INFO");
			assertThat(linesWith(output, "N+1  20 x ")).singleElement().asString().contains("Author.books");
		}
	}

	@Test
	void findingsStandUnderTheWarningOfTheBudget(CapturedOutput output) {
		try (RunningApplication bookshop = start("--nplusone.budget.queries=10")) {
			bookshop.get("/collection");
			List<String> lines = output.toString().lines().dropWhile((line) -> !line.contains("over")).toList();
			assertThat(linesWith(output, "GET /collection ran 21 queries (budget 10)")).hasSize(1);
			assertThat(linesWith(output, "N+1  20 x ")).hasSize(1);
			assertThat(linesWith(output,
					"at com.example.bookshop.AssociationController.countBooks(" + "AssociationController.java:"))
				.hasSize(1);
			assertThat(linesWith(output, "fix: fetch it with the parent: @EntityGraph(attributePaths = \"books\")"))
				.hasSize(1);
			assertThat(lines).noneMatch((line) -> line.startsWith("\tat "));
		}
	}

	@Test
	void requestsAtTheSameTimeAreToldApart() throws InterruptedException, ExecutionException {
		ExecutorService clients = Executors.newFixedThreadPool(8);
		try (RunningApplication bookshop = start()) {
			List<Future<RequestReport>> reports = clients.invokeAll(
					IntStream
						.range(0, 160).<java.util.concurrent.Callable<RequestReport>>mapToObj(
								(i) -> () -> bookshop.get((i % 2 == 0) ? "/collection" : "/template"))
						.toList());
			for (Future<RequestReport> report : reports) {
				boolean associations = report.get().route().pattern().equals("/collection");
				assertThat(Found.in(report.get().findings()))
					.containsExactly(associations ? "N_PLUS_ONE 20 x Author.books" : "N_PLUS_ONE 20 x stock");
				assertThat(report.get().executions().queries()).isEqualTo(associations ? 21 : 20);
			}
		}
		finally {
			clients.shutdown();
		}
	}

	private static RunningApplication start(String... arguments) {
		return RunningApplication.onH2(BookshopApplication.class,
				Stream.concat(Stream.of(LOGGED), Stream.of(arguments)).distinct().toArray(String[]::new));
	}

	private static List<String> linesWith(CapturedOutput output, String text) {
		return output.toString().lines().filter((line) -> line.contains(text)).toList();
	}

}
