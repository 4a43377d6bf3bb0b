package io.github.nplusone.report.log;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.logging.LogLevel;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Findings;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.report.ReportFields;
import io.github.nplusone.report.ReportText;

/**
 * Logs requests over their budget at WARN, requests with findings at the level of these,
 * both within limits, and all others at DEBUG. The same facts are key-value pairs of the
 * event, for structured logs.
 */
final class LogRequestReporter implements RequestReporter {

	private static final Logger logger = LoggerFactory.getLogger(LogRequestReporter.class);

	// No budget at all, and more than a number of milliseconds can hold.
	private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

	private final MessageLimit warnings;

	private final FindingMessages findings;

	private final ReportText text;

	LogRequestReporter(MessageLimit warnings, FindingMessages findings, ReportText text) {
		this.warnings = warnings;
		this.findings = findings;
		this.text = text;
	}

	@Override
	public void report(RequestReport report) {
		boolean logged = report.overBudget() ? warn(report) : logFindings(report);
		if (!logged && logger.isDebugEnabled()) {
			log(logger.atDebug(), report, 0, () -> this.text.of(report));
		}
	}

	private boolean warn(RequestReport report) {
		int suppressed = this.warnings.ask(report.route());
		if (suppressed == MessageLimit.SUPPRESSED) {
			return false;
		}
		log(logger.atWarn(), report, suppressed, () -> this.text.of(report) + suppression(suppressed));
		return true;
	}

	private static String suppression(int suppressed) {
		return (suppressed > 0) ? "\n  (" + suppressed + " more warnings about this route were left out)" : "";
	}

	private boolean logFindings(RequestReport report) {
		if (report.findings().reported().isEmpty() && report.findings().latent().isEmpty()) {
			return false;
		}
		Findings due = this.findings.due(report);
		LogLevel level = this.findings.level(due);
		if (level == LogLevel.OFF) {
			return false;
		}
		log(at(level), report, 0, () -> this.text.of(report, due));
		return true;
	}

	private static LoggingEventBuilder at(LogLevel level) {
		return switch (level) {
			case TRACE -> logger.atTrace();
			case DEBUG -> logger.atDebug();
			case INFO -> logger.atInfo();
			case WARN -> logger.atWarn();
			case ERROR, FATAL, OFF -> logger.atError();
		};
	}

	private void log(LoggingEventBuilder event, RequestReport report, int suppressed, Supplier<String> message) {
		addBudget(event, report.verdict());
		if (report.status() != 0) {
			event.addKeyValue("nplusone.status", report.status());
		}
		event.addKeyValue("nplusone.route", () -> report.route().toString())
			.addKeyValue("nplusone.work", report.route().work())
			.addKeyValue("nplusone.outcome", report.outcome())
			.addKeyValue(ReportFields.QUERIES, () -> report.executions().queries())
			.addKeyValue("nplusone.refused", () -> report.executions().refusedExecutions())
			.addKeyValue("nplusone.failures", () -> report.executions().failures())
			.addKeyValue(ReportFields.FINDINGS, () -> report.findings().reported().size())
			.addKeyValue(ReportFields.DATABASE_TIME, () -> report.executions().databaseTime().toMillis())
			.addKeyValue(ReportFields.VERDICT, () -> ReportFields.verdict(report.verdict()))
			.addKeyValue("nplusone.suppressed", suppressed)
			.log(message);
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

}
