package io.github.nplusone.report.log;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.nplusone.QueryBudget;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import io.github.nplusone.StatementKind;

/**
 * Writes a report for people to read: one line, and a line for each of the most repeated
 * queries under it.
 */
final class ReportText {

	private static final int MAX_STATEMENT_LENGTH = 160;

	private final int maxRepeatedQueries;

	ReportText(int maxRepeatedQueries) {
		this.maxRepeatedQueries = maxRepeatedQueries;
	}

	String of(RequestReport report) {
		return line(report) + repeatedQueries(report.executions());
	}

	private String line(RequestReport report) {
		RecordedExecutions executions = report.executions();
		return withoutControls(report.route().toString()) + " ran " + queries(executions.queries())
				+ budget(report, executions) + " in " + duration(executions.databaseTime()) + " of database time"
				+ kinds(executions) + failures(executions);
	}

	private static String queries(int number) {
		return number + ((number == 1) ? " query" : " queries");
	}

	private static String budget(RequestReport report, RecordedExecutions executions) {
		if (report.verdict() == null) {
			return "";
		}
		QueryBudget budget = report.verdict().budget();
		String queries = (budget.maxQueries() != null) ? budget.maxQueries().toString() : "";
		String time = (budget.maxTime() != null) ? duration(budget.maxTime()) : "";
		String both = Arrays.asList(queries, time)
			.stream()
			.filter((limit) -> !limit.isEmpty())
			.collect(Collectors.joining(", "));
		return both.isEmpty() ? "" : " (budget " + both + ")";
	}

	private static String kinds(RecordedExecutions executions) {
		return Arrays.stream(StatementKind.values())
			.filter((kind) -> executions.queries(kind) > 0)
			.map((kind) -> executions.queries(kind) + " " + kind)
			.collect(Collectors.collectingAndThen(Collectors.joining(", "),
					(kinds) -> kinds.isEmpty() ? kinds : ": " + kinds));
	}

	private static String failures(RecordedExecutions executions) {
		return (executions.failures() > 0) ? ", of which " + executions.failures() + " failed" : "";
	}

	private String repeatedQueries(RecordedExecutions executions) {
		List<RepeatedQuery> repeated = executions.repeatedQueries();
		boolean severalDataSources = executions.counts()
			.stream()
			.map((count) -> count.dataSource())
			.distinct()
			.count() > 1;
		String lines = repeated.stream()
			.limit(this.maxRepeatedQueries)
			.map((query) -> "\n  " + repeatedQuery(query, severalDataSources))
			.collect(Collectors.joining());
		int more = repeated.size() - this.maxRepeatedQueries;
		return (more > 0 && this.maxRepeatedQueries > 0) ? lines + "\n  and " + more + " more repeated" : lines;
	}

	private static String repeatedQuery(RepeatedQuery query, boolean withDataSource) {
		String dataSource = withDataSource ? " (" + withoutControls(query.dataSource()) + ")" : "";
		return query.executions() + " x " + shortened(withoutControls(query.fingerprint())) + dataSource;
	}

	// What a long select reads is less telling than what it reads from.
	static String shortened(String statement) {
		if (statement.length() <= MAX_STATEMENT_LENGTH) {
			return statement;
		}
		int from = statement.indexOf(" from ");
		String shorter = (statement.startsWith("select ") && from > 0) ? "select …" + statement.substring(from)
				: statement;
		return (shorter.length() <= MAX_STATEMENT_LENGTH) ? shorter
				: shorter.substring(0, MAX_STATEMENT_LENGTH - 1) + "…";
	}

	static String duration(Duration duration) {
		double millis = duration.getSeconds() * 1_000.0 + duration.getNano() / 1_000_000.0;
		if (millis >= 1_000) {
			return String.format(Locale.ROOT, "%.2f s", millis / 1_000);
		}
		return String.format(Locale.ROOT, (millis >= 10) ? "%.0f ms" : "%.1f ms", millis);
	}

	// A line break in a name must not begin a line of its own in the log.
	private static String withoutControls(String text) {
		return text.chars().noneMatch(ReportText::breaksLines) ? text
				: text.codePoints()
					.map((character) -> breaksLines(character) ? ' ' : character)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean breaksLines(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.FORMAT;
	}

}
