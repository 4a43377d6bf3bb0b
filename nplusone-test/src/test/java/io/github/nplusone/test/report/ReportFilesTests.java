package io.github.nplusone.test.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.test.json.JsonContent;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.test.Seen;
import io.github.nplusone.test.baseline.BaselineRun;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFilesTests {

	private static final CallSite SHELF = new CallSite("com.example.Shelf", "list", "Shelf.java", 7);

	@TempDir
	private Path repository;

	private Path module;

	@BeforeEach
	void createSources() throws IOException {
		Files.createDirectory(this.repository.resolve(".git"));
		this.module = Files.createDirectories(this.repository.resolve("web app"));
		Path sources = Files.createDirectories(this.repository.resolve("core/src/main/java/com/example"));
		Files.createFile(sources.resolve("Shelf.java"));
		Path tests = Files.createDirectories(this.module.resolve("src/test/java/io/github/nplusone/test"));
		Files.createFile(tests.resolve("Seen.java"));
	}

	@Test
	void jsonSaysWhatIsKnownOfARoute() {
		assertThat(json(Seen.request("/authors/{id}", 30, Seen.association("books", 29)),
				Seen.request("/authors/{id}", 2)))
			.isEqualTo("""
					{
					  "version": 1,
					  "routes": [
					    {
					      "route": "GET /authors/{id}",
					      "work": "http",
					      "method": "GET",
					      "pattern": "/authors/{id}",
					      "requests": 2,
					      "queries": {
					        "lowest": 2,
					        "highest": 30
					      },
					      "overBudget": 0,
					      "tests": [
					        "com.example.ShelfTests.lists"
					      ],
					      "findings": [
					        {
					          "type": "N_PLUS_ONE",
					          "state": "reported",
					          "executions": 29,
					          "statement": "select * from books",
					          "dataSource": "dataSource",
					          "association": "Author.books",
					          "api": "JPA",
					          "callSite": {
					            "class": "io.github.nplusone.test.Seen",
					            "method": "line",
					            "file": "web app/src/test/java/io/github/nplusone/test/Seen.java",
					            "line": 42
					          },
					          "advice": "fetch it with the parent"
					        }
					      ]
					    }
					  ]
					}
					""");
	}

	@Test
	void orderOfRequestsDoesNotChangeTheFiles() {
		RequestReport one = Seen.request("/a", 9, Seen.association("books", 3), Seen.association("awards", 5));
		RequestReport other = Seen.request("/a", 9, Seen.association("books", 7), table("select a", SHELF));
		assertThat(json(one, other)).isEqualTo(json(other, one));
		assertThat(sarif(one, other)).isEqualTo(sarif(other, one));
	}

	@Test
	void jsonEscapesWhatWouldEndAText() {
		String json = json(Seen.request("/\"a\\\n\u2028\uD83D\uDE00\u0001", 1));
		assertThat(JsonParserFactory.getJsonParser().parseMap(json).toString())
			.contains("/\"a\\\n\u2028\uD83D\uDE00\u0001");
		assertThat(json).doesNotContain("\u2028", "\u0001");
	}

	@Test
	void sarifIsValid() throws IOException {
		Finding finding = Seen.association("books", 9);
		SeenRoutes routes = routes(baseline("GET /a  queries 9\n"), Seen.request("/a", 9, finding),
				Seen.request("/b", 9, new Findings(List.of(), List.of(finding), List.of())),
				Seen.request("/c", 9, Seen.suppressed(finding, "small")),
				Seen.report(Route.ofWork("tasks.scheduled.execution", "Sweeper.sweep"), 3,
						new Findings(List.of(finding), List.of(), List.of()), null));
		assertThat(validate(routes.toSarif(sources(), ""))).isEmpty();
		assertThat(validate(new SeenRoutes().toSarif(sources(), ""))).isEmpty();
	}

	@Test
	void schemaRefusesWhatIsNoSarif() throws IOException {
		assertThat(validate(sarif(Seen.request("/a", 9, Seen.association("books", 9))).replace("\"ruleId\"", "\"id\"")))
			.isNotEmpty();
	}

	@Test
	void sarifPointsAtTheLine() {
		JsonContent sarif = content(sarif(Seen.request("/a/{id}", 30, Seen.association("books", 29))));
		assertThat(sarif).extractingPath("$.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri")
			.isEqualTo("web%20app/src/test/java/io/github/nplusone/test/Seen.java");
		assertThat(sarif).extractingPath("$.runs[0].results[0].locations[0].physicalLocation.region.startLine")
			.isEqualTo(42);
		assertThat(sarif).extractingPath("$.runs[0].results[0].message.text")
			.isEqualTo("N+1: 29 x select * from books (Author.books), in GET /a/{{id}}. Fix: fetch it with the parent");
	}

	@Test
	void routesShareTheResultOfALine() {
		assertThat(content(sarif(Seen.request("/a", 9, table("select a", SHELF)),
				Seen.request("/b", 9, table("select a", SHELF)))))
			.extractingPath("$.runs[0].results[*].message.text")
			.asArray()
			.containsExactly("N+1: 3 x select a, in GET /a, GET /b.");
	}

	@Test
	void fileOfAnotherModuleIsFound() {
		assertThat(sources().find(SHELF)).isEqualTo("core/src/main/java/com/example/Shelf.java");
	}

	@Test
	void kotlinMayLeaveOutTheCommonPackage() throws IOException {
		Path sources = Files.createDirectories(this.module.resolve("src/main/kotlin/shop"));
		Files.createFile(sources.resolve("Cart.kt"));
		assertThat(sources().find(new CallSite("com.example.shop.CartKt", "total", "Cart.kt", 3)))
			.isEqualTo("web app/src/main/kotlin/shop/Cart.kt");
	}

	@Test
	void findingWithoutAFileIsInTheJsonOnly() {
		RequestReport[] reports = Stream
			.of(null, new CallSite("com.example.Gone", "list", "Gone.java", 7),
					new CallSite("com.example.Shelf", "list", null, 0))
			.map((callSite) -> Seen.request("/a", 3, table("select a", callSite)))
			.toArray(RequestReport[]::new);
		assertThat(content(json(reports))).extractingPath("$.routes[0].findings").asArray().hasSize(3);
		assertThat(content(sarif(reports))).extractingPath("$.runs[0].results").asArray().isEmpty();
	}

	@Test
	void fingerprintsOutliveLinesAndColumns() {
		assertThat(fingerprints(table("select a from t", SHELF), table("select a from t", line(9))))
			.isEqualTo(fingerprints(table("select a, b from t", line(8)), table("select a, b from t", line(11))))
			.doesNotHaveDuplicates()
			.hasSize(2);
	}

	@Test
	void newFindingIsAnErrorBesideABaseline() throws IOException {
		BaselineRun baseline = baseline(
				"GET /a  queries 9\n  N_PLUS_ONE  Author.books  io.github.nplusone.test.Seen.line\n");
		JsonContent sarif = content(
				routes(baseline, Seen.request("/a", 9, Seen.association("awards", 4), Seen.association("books", 5)))
					.toSarif(sources(), ""));
		assertThat(sarif).extractingPath("$.runs[0].results[*].level").asArray().containsExactly("error", "warning");
		assertThat(sarif).extractingPath("$.runs[0].results[*].baselineState")
			.asArray()
			.containsExactly("new", "unchanged");
	}

	@Test
	void filesOfOneUploadHaveTheirOwnCategories() {
		SeenRoutes routes = routes(baseline(), Seen.request("/a", 1));
		assertThat(content(routes.toSarif(sources(), "-2"))).extractingPath("$.runs[0].automationDetails.id")
			.isEqualTo("nplusone/web app-2/");
	}

	@Test
	void suppressedFindingSaysWhy() {
		JsonContent sarif = content(
				sarif(Seen.request("/a", 9, Seen.suppressed(Seen.association("books", 5), "small"))));
		assertThat(sarif).extractingPath("$.runs[0].results[0].suppressions[0].justification").isEqualTo("small");
	}

	private List<String> fingerprints(Finding... findings) {
		Matcher matcher = Pattern.compile("\"nplusone/v1\": \"(.*)\"").matcher(sarif(Seen.request("/a", 9, findings)));
		return matcher.results().map((result) -> result.group(1)).toList();
	}

	private static CallSite line(int number) {
		return new CallSite("com.example.Shelf", "list", "Shelf.java", number);
	}

	private static Finding table(String fingerprint, CallSite callSite) {
		return Seen.table(FindingType.N_PLUS_ONE, fingerprint, "t", callSite);
	}

	private String json(RequestReport... reports) {
		return routes(baseline(), reports).toJson(sources());
	}

	private String sarif(RequestReport... reports) {
		return routes(baseline(), reports).toSarif(sources(), "");
	}

	private SeenRoutes routes(BaselineRun baseline, RequestReport... reports) {
		SeenRoutes routes = new SeenRoutes();
		Stream.of(reports).forEach((report) -> routes.add(report, Set.of("com.example.ShelfTests.lists"), baseline));
		return routes;
	}

	private BaselineRun baseline() {
		return BaselineRun.open(this.module, Path.of("none.txt"));
	}

	private BaselineRun baseline(String routes) throws IOException {
		Files.writeString(this.module.resolve("baseline.txt"), "# nplusone baseline 1\n" + routes);
		return BaselineRun.open(this.module, Path.of("baseline.txt"));
	}

	private SourceFiles sources() {
		return new SourceFiles(this.module);
	}

	private JsonContent content(String json) {
		return new JsonContent(json);
	}

	// The schema is the one in the npm package @microsoft/jest-sarif, licensed under MIT.
	private static List<Error> validate(String sarif) throws IOException {
		try (InputStream schema = ReportFilesTests.class.getResourceAsStream("/sarif-2.1.0-rtm.5.json")) {
			Schema sarifSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
				.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
			return sarifSchema.validate(sarif, InputFormat.JSON);
		}
	}

}
