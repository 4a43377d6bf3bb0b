package io.github.nplusone.report.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.LogLevel;

import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.Budget;
import io.github.nplusone.Reports;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.report.ReportText;

import static org.assertj.core.api.Assertions.assertThat;

class LogRequestReporterTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(LogRequestReporter.class);

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	private final LogRequestReporter reporter = reporter(LogLevel.WARN, LogLevel.INFO);

	@BeforeEach
	void capture() {
		this.events.start();
		this.logger.setLevel(Level.DEBUG);
		this.logger.addAppender(this.events);
	}

	@AfterEach
	void release() {
		this.logger.detachAppender(this.events);
		this.logger.setLevel(null);
	}

	@Test
	void requestOverBudgetIsAWarning() {
		this.reporter.report(Reports.of("/users", 101, 50));
		assertThat(levels()).containsExactly(Level.WARN);
		assertThat(this.events.list.get(0).getFormattedMessage()).startsWith("GET /users ran 101 queries (budget 50)");
	}

	@Test
	void requestWithinBudgetIsLoggedForDebugging() {
		this.reporter.report(Reports.of("/users", 50, 50));
		assertThat(levels()).containsExactly(Level.DEBUG);
	}

	@Test
	void warningsBeyondTheLimitAreLoggedForDebugging() {
		for (int i = 0; i < 3; i++) {
			this.reporter.report(Reports.of("/users", 101, 50));
		}
		assertThat(levels()).containsExactly(Level.WARN, Level.WARN, Level.DEBUG);
	}

	@Test
	void findingWithinBudgetIsLoggedAtItsLevel() {
		this.reporter.report(within(Reports.findings(FindingType.N_PLUS_ONE)));
		this.reporter.report(within(Reports.findings(FindingType.DUPLICATE)));
		assertThat(levels()).containsExactly(Level.WARN, Level.INFO);
		assertThat(messages().get(0)).contains("\n  N+1  20 x select");
	}

	@Test
	void mostSevereFindingDecidesTheLevel() {
		this.reporter.report(within(Reports.findings(FindingType.DUPLICATE, FindingType.N_PLUS_ONE)));
		assertThat(levels()).containsExactly(Level.WARN);
	}

	@Test
	void findingIsLoggedOnceInAMinute() {
		for (int i = 0; i < 10; i++) {
			this.reporter.report(within(Reports.findings(FindingType.N_PLUS_ONE)));
		}
		assertThat(levels()).hasSize(10).containsOnlyOnce(Level.WARN);
	}

	@Test
	void findingOfAnotherRouteIsLoggedAsWell() {
		this.reporter.report(within(Reports.findings(FindingType.N_PLUS_ONE)));
		this.reporter.report(Reports.of(new Route("GET", "/other"), Reports.selects(5), null,
				Reports.findings(FindingType.N_PLUS_ONE)));
		assertThat(levels()).containsExactly(Level.WARN, Level.WARN);
	}

	@Test
	void latentFindingIsLoggedAtItsLevel() {
		this.reporter.report(within(Reports.latent()));
		assertThat(levels()).containsExactly(Level.INFO);
		assertThat(messages().get(0)).contains("\n  latent N+1  2 x select");
	}

	@Test
	void findingWithLevelOffIsLeftToDebugging() {
		LogRequestReporter quiet = reporter(LogLevel.OFF, LogLevel.OFF);
		quiet.report(within(Reports.findings(FindingType.N_PLUS_ONE, FindingType.DUPLICATE)));
		quiet.report(within(Reports.latent()));
		assertThat(levels()).containsExactly(Level.DEBUG, Level.DEBUG);
	}

	@Test
	void findingsStandUnderTheWarningOfTheBudget() {
		this.reporter.report(Reports.of(new Route("GET", "/users"), Reports.selects(101),
				new Budget(50, null, "nplusone.budget"), Reports.findings(FindingType.DUPLICATE)));
		assertThat(levels()).containsExactly(Level.WARN);
		assertThat(messages().get(0)).contains("(budget 50)").contains("\n  duplicate  20 x select");
	}

	@Test
	void nothingIsLoggedWhenTheLevelIsOff() {
		this.logger.setLevel(Level.INFO);
		this.reporter.report(Reports.of("/users", 50, 50));
		assertThat(this.events.list).isEmpty();
	}

	@Test
	void factsAreKeyValuePairs() {
		Budget budget = new Budget(50, Duration.ofSeconds(2), "nplusone.budget");
		this.reporter.report(Reports.of(new Route("GET", "/users"), 200, Reports.selects(101), budget));
		Map<String, Object> pairs = this.events.list.get(0)
			.getKeyValuePairs()
			.stream()
			.collect(Collectors.toMap((KeyValuePair pair) -> pair.key, (pair) -> pair.value));
		assertThat(pairs).containsEntry("nplusone.route", "GET /users")
			.containsEntry("nplusone.status", 200)
			.containsEntry("nplusone.queries", 101)
			.containsEntry("nplusone.failures", 0)
			.containsEntry("nplusone.database_time_ms", 101L)
			.containsEntry("nplusone.budget_queries", 50)
			.containsEntry("nplusone.budget_time_ms", 2_000L)
			.containsEntry("nplusone.budget_declared_at", "nplusone.budget")
			.containsEntry("nplusone.suppressed", 0);
	}

	private static RequestReport within(Findings findings) {
		return Reports.of(new Route("GET", "/users"), Reports.selects(20), new Budget(50, null, "nplusone.budget"),
				findings);
	}

	private static LogRequestReporter reporter(LogLevel nPlusOne, LogLevel others) {
		LogProperties.Levels levels = new LogProperties.Levels(nPlusOne, others, others, others);
		return new LogRequestReporter(new MessageLimit(2, () -> 0),
				new FindingMessages(levels, new MessageLimit(1, () -> 0)), new ReportText(5));
	}

	private List<String> messages() {
		return this.events.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private List<Level> levels() {
		return this.events.list.stream().map(ILoggingEvent::getLevel).toList();
	}

}
