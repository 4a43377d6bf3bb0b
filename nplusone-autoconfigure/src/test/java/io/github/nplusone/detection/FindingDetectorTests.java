package io.github.nplusone.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.Repeated;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.mapping.EntityMappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link FindingDetector} as it is configured.
 */
@ExtendWith(OutputCaptureExtension.class)
class FindingDetectorTests {

	private static final Route ROUTE = new Route("GET", "/authors/{id}");

	private static final String SQL = "select * from shop.book where author_id=?";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneDetectionAutoConfiguration.class));

	@Test
	void repeatedQueryIsAFinding() {
		RepeatedQuery query = books(20);
		this.runner.run((context) -> assertThat(detect(context.getBean(FindingDetector.class), query).reported())
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.type()).isEqualTo(FindingType.N_PLUS_ONE);
				assertThat(finding.query()).isEqualTo(query);
				assertThat(finding.range()).isEqualTo(new RepeatRange(20, 20, 1));
			}));
	}

	@Test
	void findingsKeepTheOrderOfTheirQueries() {
		this.runner.run((context) -> assertThat(
				detect(context.getBean(FindingDetector.class), books(20), new Repeated("select 1", 5).build())
					.reported())
			.extracting((finding) -> finding.query().executions())
			.containsExactly(20, 5));
	}

	@Test
	void associationLoadedTwiceIsLatent() {
		this.runner.run((context) -> {
			Findings findings = detect(context.getBean(FindingDetector.class), books(2));
			assertThat(findings.reported()).isEmpty();
			assertThat(findings.latent()).singleElement().extracting(Finding::type).isEqualTo(FindingType.N_PLUS_ONE);
		});
	}

	@Test
	void latentFindingsCanBeSwitchedOff() {
		this.runner.withPropertyValues("nplusone.detection.latent=false")
			.run((context) -> assertThat(detect(context.getBean(FindingDetector.class), books(2)))
				.isEqualTo(Findings.NONE));
	}

	@Test
	void detectionCanBeSwitchedOff() {
		this.runner.withPropertyValues("nplusone.detection.enabled=false")
			.run((context) -> assertThat(detect(context.getBean(FindingDetector.class), books(20)))
				.isEqualTo(Findings.NONE));
	}

	@Test
	void thresholdIsThatOfTheMostSpecificRule() {
		this.runner
			.withPropertyValues("nplusone.detection.threshold=5", "nplusone.detection.rules[0].path=/**",
					"nplusone.detection.rules[0].threshold=50", "nplusone.detection.rules[1].path=/authors/*",
					"nplusone.detection.rules[1].method=GET", "nplusone.detection.rules[1].threshold=10")
			.run((context) -> {
				FindingDetector detector = context.getBean(FindingDetector.class);
				assertThat(detect(detector, books(9)).reported()).isEmpty();
				assertThat(detect(detector, books(10)).reported()).hasSize(1);
				assertThat(detector.detect(new Route("POST", "/authors/{id}"), Reports.repeating(books(49))).reported())
					.isEmpty();
				assertThat(detector.detect(new Route("GET", null), Reports.repeating(books(5))).reported()).hasSize(1);
			});
	}

	@Test
	void rangeFollowsTheRequestsToARoute() {
		this.runner.run((context) -> {
			FindingDetector detector = context.getBean(FindingDetector.class);
			detect(detector, books(3));
			detector.detect(new Route("GET", "/other"), Reports.repeating(books(500)));
			detect(detector, books(60));
			assertThat(detect(detector, books(12)).reported()).extracting(Finding::range)
				.containsExactly(new RepeatRange(3, 60, 3));
		});
	}

	@Test
	void rangeTellsCallSitesApart() {
		this.runner.run((context) -> {
			FindingDetector detector = context.getBean(FindingDetector.class);
			detect(detector, books(3));
			RepeatedQuery elsewhere = new Repeated(SQL, 9)
				.at(new CallSite("com.example.Other", "list", "Other.java", 7))
				.build();
			assertThat(detect(detector, elsewhere).reported()).extracting((finding) -> finding.range().grows())
				.containsExactly(false);
		});
	}

	@Test
	void rangesAreBounded() {
		this.runner.run((context) -> {
			FindingDetector detector = context.getBean(FindingDetector.class);
			IntStream.range(0, RepeatHistory.MAX_ENTRIES)
				.forEach((i) -> detect(detector, new Repeated("select a" + i, 3).build()));
			assertThat(detect(detector, books(3)).reported()).extracting(Finding::range).containsOnlyNulls();
			assertThat(detect(detector, new Repeated("select a0", 4).build()).reported()).extracting(Finding::range)
				.containsExactly(new RepeatRange(3, 4, 2));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "association=Author.books", "association=com.example.Author.books", "table=book",
			"table=SHOP.Book", "sql=from shop.book where", "sql=SELECT * author_id=?", "path=/authors/*",
			"path=/authors/{id}" })
	void matchingRuleSuppresses(String criterion) {
		ignoring(criterion).run((context) -> {
			Findings findings = detect(context.getBean(FindingDetector.class), books(20));
			assertThat(findings.reported()).isEmpty();
			assertThat(findings.suppressed()).singleElement().satisfies((suppressed) -> {
				assertThat(suppressed.reason()).isEqualTo("Known");
				assertThat(suppressed.declaredAt()).isEqualTo("nplusone.detection.ignore[0]");
				assertThat(suppressed.finding().query()).isEqualTo(books(20));
			});
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "association=Author.book", "association=Author.books.title", "table=ook", "table=books",
			"sql=from shop.authors", "path=/authors" })
	void otherRuleDoesNot(String criterion) {
		ignoring(criterion)
			.run((context) -> assertThat(detect(context.getBean(FindingDetector.class), books(20)).reported())
				.hasSize(1));
	}

	@Test
	void ruleNeedsAllItsCriteria() {
		ignoring("association=Author.books").withPropertyValues("nplusone.detection.ignore[0].method=POST")
			.run((context) -> assertThat(detect(context.getBean(FindingDetector.class), books(20)).reported())
				.hasSize(1));
	}

	@Test
	void latentFindingIsSuppressedToo() {
		ignoring("association=Author.books").run((context) -> {
			Findings findings = detect(context.getBean(FindingDetector.class), books(2));
			assertThat(findings.latent()).isEmpty();
			assertThat(findings.suppressed()).extracting(SuppressedFinding::reason).containsExactly("Known");
		});
	}

	@Test
	void faultMeansNoFindings(CapturedOutput output) {
		RecordedExecutions broken = new RecordedExecutions(List.of(), List.of(),
				List.of(new Repeated(SQL, 3).kind(null).build()), 0);
		this.runner.run((context) -> {
			FindingDetector detector = context.getBean(FindingDetector.class);
			assertThat(detector.detect(ROUTE, broken)).isEqualTo(Findings.NONE);
			assertThat(detector.detect(ROUTE, broken)).isEqualTo(Findings.NONE);
		});
		assertThat(output).containsOnlyOnce("Could not look for findings");
	}

	@Test
	void staleRuleIsNamedAtTheEnd(CapturedOutput output) {
		EntityMappings mappings = mock(EntityMappings.class);
		given(mappings.associationNames()).willReturn(Set.of("Author.books"));
		ignoring("association=Author.novels").withBean(EntityMappings.class, () -> mappings)
			.run((context) -> assertThat(output).doesNotContain("stale"));
		assertThat(output).contains("nplusone.detection.ignore[0] is stale")
			.contains("Author.novels")
			.contains("Known");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Author.book", "Autor.books", "author.books", "Author.boosk" })
	void mistypedRuleIsNamedAtTheStart(String association, CapturedOutput output) {
		EntityMappings mappings = mock(EntityMappings.class);
		given(mappings.associationNames()).willReturn(Set.of("Author.books", "Author.poems"));
		ignoring("association=" + association).withBean(EntityMappings.class, () -> mappings)
			.run((context) -> assertThat(output)
				.contains("nplusone.detection.ignore[0] suppresses nothing: there is no " + "association " + association
						+ ". Did you mean Author.books?"));
		assertThat(output).doesNotContain("stale");
	}

	@Test
	void staleRuleIsListed() {
		EntityMappings mappings = mock(EntityMappings.class);
		given(mappings.associationNames()).willReturn(Set.of("Author.books"));
		ignoring("association=Author.novels").withBean(EntityMappings.class, () -> mappings)
			.run((context) -> assertThat(context.getBean(FindingDetector.class).staleSuppressions())
				.containsExactly(new StaleSuppression("nplusone.detection.ignore[0]", "Author.novels", "Known")));
	}

	@Test
	void ruleThatMayMatchIsNotStale(CapturedOutput output) {
		ignoring("association=Author.novels").run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("stale");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "threshold=1 | nplusone.detection.threshold", "rules[0].path=/a | rules[0].threshold",
					"rules[0].threshold=5 | rules[0].path", "ignore[0].table=book | ignore[0].reason",
					"ignore[0].reason=Known | nplusone.detection.ignore[0]",
					"ignore[0].association=books | Author.books", "ignore[0].path=/a/{ | ignore[0].path",
					"limit=5 | nplusone.detection" })
	void mistakesStopTheStart(String property, String named) {
		this.runner.withPropertyValues("nplusone.detection." + property)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
	}

	private ApplicationContextRunner ignoring(String criterion) {
		return this.runner.withPropertyValues("nplusone.detection.ignore[0]." + criterion,
				"nplusone.detection.ignore[0].reason=Known");
	}

	private static Findings detect(FindingDetector detector, RepeatedQuery... queries) {
		return detector.detect(ROUTE, Reports.repeating(queries));
	}

	private static RepeatedQuery books(int executions) {
		return new Repeated(SQL, executions).table("shop.book").association(ClassifierTests.books(1)).build();
	}

}
