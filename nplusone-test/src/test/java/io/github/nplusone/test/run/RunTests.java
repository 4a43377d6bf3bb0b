package io.github.nplusone.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunTests {

	private static final String N_PLUS_ONE = "  N_PLUS_ONE  select item  com.example.depot.ItemController.item\n";

	@TempDir
	private Path module;

	@BeforeEach
	void reset() {
		ask();
		askBefore();
		Examples.AtOnceOnServer.bothRun = new CountDownLatch(2);
		Examples.AtOnceOnServer.oneAsked = new CountDownLatch(1);
		Examples.AtOnceOnMockMvc.bothRun = new CountDownLatch(2);
	}

	@Test
	void withoutABaselineNothingFails() {
		ask("/items/40");
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).failures()).isEmpty();
		assertThat(this.module.resolve("src")).doesNotExist();
	}

	@Test
	void oneCommandAdoptsWhatIsThere() throws IOException {
		ask("/items/40", "/bundles/1");
		ExampleRun written = ExampleRun.rewriting(this.module, Examples.OnServer.class);
		assertThat(written.failures()).isEmpty();
		assertThat(written.routes())
			.isEqualTo("GET /bundles/{number}  queries 1\nGET /items/{number}  queries 40\n" + N_PLUS_ONE);
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).failures()).isEmpty();
	}

	@Test
	void nextFindingFailsItsTestAtTheLine() {
		adopt("/items/40", "/bundles/1");
		ask("/items/40", "/bundles/5");
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).failures()).hasSize(1)
			.hasEntrySatisfying("asks()", (message) -> assertThat(message).contains(
					"GET /bundles/{number} is worse than its baseline, src/test/resources/nplusone-baseline.txt:4:",
					"5 queries instead of 1", "new N+1  5 x select price from item",
					"at com.example.depot.ItemController.item(ItemController.java:",
					"-Dnplusone.test.baseline.write=true"));
	}

	@Test
	void requestsOfThePreparationBelongToTheTest() {
		adopt("/items/2");
		askBefore("/items/3");
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).failures()).containsOnlyKeys("asks()");
	}

	@Test
	void contextsOfOneRunShareTheBaseline() throws IOException {
		ask("/items/2");
		ExampleRun run = ExampleRun.rewriting(this.module, Examples.OnServer.class, Examples.OnSecondServer.class);
		assertThat(run.routes()).isEqualTo("GET /items/{number}  queries 2\n");
		assertThat(report("report.json")).contains("\"requests\": 2", "Examples$OnServer.asks",
				"Examples$OnSecondServer.asks");
	}

	@Test
	void runOfSomeTestsKeepsTheOtherRoutes() throws IOException {
		adopt("/items/40", "/bundles/1");
		ask("/bundles/0");
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).failures()).isEmpty();
		assertThat(ExampleRun.rewriting(this.module, Examples.OnServer.class).routes())
			.isEqualTo("GET /bundles/{number}  queries 0\nGET /items/{number}  queries 40\n" + N_PLUS_ONE);
	}

	@Test
	void onOneThreadOnlyTheTestThatAskedFails() {
		adopt("/items/1");
		assertThat(ExampleRun.of(this.module, Examples.AtOnceOnMockMvc.class).failures())
			.containsOnlyKeys("asksMuch()");
	}

	@Test
	void testsThatMayHaveAskedFailTogether() {
		adopt("/items/1");
		assertThat(ExampleRun.of(this.module, Examples.AtOnceOnServer.class).failures())
			.containsOnlyKeys("asks()", "waits()")
			.allSatisfy((test, message) -> assertThat(message).contains("Examples$AtOnceOnServer.asks",
					"Examples$AtOnceOnServer.waits", "ran at the time"));
	}

	@Test
	void damagedBaselineFailsEachTest() throws IOException {
		adopt("/items/1");
		Files.writeString(baseline(), "# nplusone baseline 1\n<<<<<<< HEAD\n");
		assertThat(ExampleRun.rewriting(this.module, Examples.OnServer.class).failures()).hasEntrySatisfying("asks()",
				(message) -> assertThat(message).contains("at src/test/resources/nplusone-baseline.txt:2", "fix: "));
		assertThat(baseline()).hasContent("# nplusone baseline 1\n<<<<<<< HEAD\n");
	}

	@Test
	void requestThatNoTestIsKnownToHaveMadeFailsTheRun() {
		adopt("/items/1");
		ask("/items/2");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ExampleRun.of(this.module, Examples.ByHand.class))
			.withMessageContaining("2 queries instead of 1");
	}

	@Test
	void damagedBaselineThatNoTestReadsFailsTheRun() throws IOException {
		adopt("/items/1");
		Files.writeString(baseline(), "damaged");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ExampleRun.of(this.module, Examples.ByHand.class))
			.withMessageContaining("nplusone-baseline.txt:1");
	}

	@Test
	void reportIsAttachedToTheClass() {
		ask("/items/4");
		assertThat(ExampleRun.of(this.module, Examples.OnServer.class).attachments())
			.allSatisfy((directory) -> assertThat(directory.resolve("report.json")).content().contains("N_PLUS_ONE"))
			.hasSize(1);
	}

	@Test
	void reportIsAttachedBesideThatOfAnEarlierRun() {
		ask("/items/4");
		ExampleRun.of(this.module, Examples.OnServer.class);
		ExampleRun again = ExampleRun.of(this.module, Examples.OnServer.class);
		assertThat(again.failures()).isEmpty();
		assertThat(again.attachments()).hasSize(1);
	}

	@Test
	void reportsAreWrittenAtTheEnd() throws IOException {
		ask("/items/4");
		ExampleRun.of(this.module, Examples.OnServer.class);
		assertThat(report("report.json")).contains("\"GET /items/{number}\"");
		assertThat(report("report.sarif")).contains("\"2.1.0\"");
	}

	private void adopt(String... paths) {
		ask(paths);
		assertThat(ExampleRun.rewriting(this.module, Examples.OnServer.class).failures()).isEmpty();
	}

	private static void ask(String... paths) {
		Examples.OnServer.paths = List.of(paths);
	}

	private static void askBefore(String... paths) {
		Examples.OnServer.pathsBefore = List.of(paths);
	}

	private Path baseline() {
		return this.module.resolve("src/test/resources/nplusone-baseline.txt");
	}

	private String report(String name) throws IOException {
		return Files.readString(this.module.resolve("target/nplusone").resolve(name));
	}

}
