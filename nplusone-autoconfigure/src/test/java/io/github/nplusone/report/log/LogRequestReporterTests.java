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

import io.github.nplusone.QueryBudget;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

class LogRequestReporterTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(LogRequestReporter.class);

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	private final LogRequestReporter reporter = new LogRequestReporter(new WarningLimit(2, () -> 0), new ReportText(5));

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
	void nothingIsLoggedWhenTheLevelIsOff() {
		this.logger.setLevel(Level.INFO);
		this.reporter.report(Reports.of("/users", 50, 50));
		assertThat(this.events.list).isEmpty();
	}

	@Test
	void factsAreKeyValuePairs() {
		QueryBudget budget = new QueryBudget(50, Duration.ofSeconds(2), "nplusone.budget");
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

	private List<Level> levels() {
		return this.events.list.stream().map(ILoggingEvent::getLevel).toList();
	}

}
