package io.github.nplusone.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.StatementKind;

/**
 * Writes a report for people to read: one line, and under it what was found.
 */
public final class ReportText {

	private static final int MAX_STATEMENTS = 3;

	private final int maxFindings;

	/**
	 * Creates the writer.
	 * @param maxFindings highest number of findings, and of statements, to list
	 */
	public ReportText(int maxFindings) {
		this.maxFindings = maxFindings;
	}

	/**
	 * Writes everything that helps with a budget.
	 * @param report report of the request
	 * @return the text
	 */
	public String of(RequestReport report) {
		Findings findings = report.findings();
		boolean severalDataSources = severalDataSources(report.executions());
		return of(report, findings) + suppressed(findings, severalDataSources)
				+ (needsStatements(report) ? statements(report.executions(), severalDataSources) : "");
	}

	/**
	 * Writes some findings.
	 * @param report report of the request
	 * @param findings those of its findings to write about
	 * @return the text
	 */
	public String of(RequestReport report, Findings findings) {
		return line(report) + findings(findings, severalDataSources(report.executions()));
	}

	/**
	 * Lists what was executed, the most frequent first, and what was found in it. Each
	 * begins with a line break.
	 * @param executions what was executed
	 * @param findings what was found
	 * @return the text, empty if nothing was executed
	 */
	public String details(RecordedExecutions executions, Findings findings) {
		boolean severalDataSources = severalDataSources(executions);
		List<String> texts = executions.statements()
			.stream()
			.sorted(Comparator.comparingInt(ExecutedStatement::executions).reversed())
			.map((statement) -> "\n  " + repeated(statement, severalDataSources))
			.toList();
		return limited(texts, "statements") + findings(findings, severalDataSources)
				+ suppressed(findings, severalDataSources);
	}

	private static String line(RequestReport report) {
		RecordedExecutions executions = report.executions();
		return SingleLine.of(report.route().toString()) + " ran " + queries(executions.queries())
				+ BudgetText.of(report) + " in " + Texts.duration(executions.databaseTime()) + " of database time"
				+ kinds(executions) + failures(executions);
	}

	private static String queries(int number) {
		return number + ((number == 1) ? " query" : " queries");
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

	private static boolean severalDataSources(RecordedExecutions executions) {
		return executions.counts().stream().map((count) -> count.dataSource()).distinct().count() > 1;
	}

	private String findings(Findings findings, boolean withDataSource) {
		List<String> texts = Stream
			.concat(findings.reported().stream().map((finding) -> FindingText.of(finding, withDataSource)),
					findings.latent().stream().map((finding) -> FindingText.ofLatent(finding, withDataSource)))
			.toList();
		return limited(texts, "findings");
	}

	private String suppressed(Findings findings, boolean withDataSource) {
		return limited(
				findings.suppressed().stream().map((finding) -> FindingText.of(finding, withDataSource)).toList(),
				"suppressed findings");
	}

	private String limited(List<String> texts, String what) {
		String shown = texts.stream().limit(this.maxFindings).collect(Collectors.joining());
		int more = texts.size() - this.maxFindings;
		return (more > 0) ? shown + "\n  and " + more + " more " + what : shown;
	}

	// What took long need not be repeated.
	private static boolean needsStatements(RequestReport report) {
		BudgetVerdict verdict = report.verdict();
		return report.overBudget() && verdict != null && !report.executions().statements().isEmpty()
				&& (!verdict.excessTime().isZero() || report.findings().reported().isEmpty());
	}

	private static String statements(RecordedExecutions executions, boolean withDataSource) {
		return executions.statements()
			.stream()
			.limit(MAX_STATEMENTS)
			.map((statement) -> "\n  " + statement(statement, withDataSource))
			.collect(Collectors.joining("", "\n  most time was spent in", ""));
	}

	private static String statement(ExecutedStatement statement, boolean withDataSource) {
		return Texts.duration(statement.time()) + "  " + repeated(statement, withDataSource);
	}

	private static String repeated(ExecutedStatement statement, boolean withDataSource) {
		return statement.executions() + " x " + Texts.statement(statement.fingerprint())
				+ (withDataSource ? "  (" + SingleLine.of(statement.dataSource()) + ")" : "");
	}

}
