package io.github.nplusone.report.log;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

/**
 * Logs requests over their budget at WARN, within a limit for each route, and all others
 * at DEBUG. The same facts are key-value pairs of the event, for structured logs.
 */
final class LogRequestReporter implements RequestReporter {

	private static final Logger logger = LoggerFactory.getLogger(LogRequestReporter.class);

	// No budget at all, and more than a number of milliseconds can hold.
	private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

	private final WarningLimit limit;

	private final ReportText text;

	LogRequestReporter(WarningLimit limit, ReportText text) {
		this.limit = limit;
		this.text = text;
	}

	@Override
	public void report(RequestReport report) {
		if (!report.overBudget() || !warn(report)) {
			log(logger.atDebug(), report, 0);
		}
	}

	private boolean warn(RequestReport report) {
		int suppressed = this.limit.ask(report.route());
		if (suppressed == WarningLimit.SUPPRESSED) {
			return false;
		}
		log(logger.atWarn(), report, suppressed);
		return true;
	}

	private void log(LoggingEventBuilder event, RequestReport report, int suppressed) {
		addBudget(event, report.verdict());
		event.addKeyValue("nplusone.route", () -> report.route().toString())
			.addKeyValue("nplusone.status", report.status())
			.addKeyValue("nplusone.queries", () -> report.executions().queries())
			.addKeyValue("nplusone.failures", () -> report.executions().failures())
			.addKeyValue("nplusone.database_time_ms", () -> report.executions().databaseTime().toMillis())
			.addKeyValue("nplusone.suppressed", suppressed)
			.log(() -> this.text.of(report) + suppression(suppressed));
	}

	private static void addBudget(LoggingEventBuilder event, @Nullable BudgetVerdict verdict) {
		if (verdict != null) {
			event.addKeyValue("nplusone.budget_queries", verdict.budget().maxQueries());
			event.addKeyValue("nplusone.budget_time_ms", () -> millis(verdict.budget().maxTime()));
			event.addKeyValue("nplusone.budget_declared_at", verdict.budget().declaredAt());
		}
	}

	private static @Nullable Long millis(@Nullable Duration time) {
		return (time != null && time.compareTo(LONGEST) < 0) ? time.toMillis() : null;
	}

	private static String suppression(int suppressed) {
		return (suppressed > 0) ? "\n  (" + suppressed + " more warnings about this route were left out)" : "";
	}

}
