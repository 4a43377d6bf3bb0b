package io.github.nplusone.test;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.StatementKind;
import io.github.nplusone.report.ReportText;

/**
 * Writes what was measured for the message of a failure.
 */
final class QueryTexts {

	private static final ReportText TEXT = new ReportText(20);

	private QueryTexts() {
	}

	static boolean has(MeasuredQueries measured, FindingType type) {
		return measured.findings().reported().stream().anyMatch((finding) -> finding.type() == type);
	}

	static String queries(int number) {
		return number(number, "query");
	}

	static String number(int number, String what) {
		return number + " " + ((number == 1) ? what : what.replaceAll("y$", "ie") + "s");
	}

	/**
	 * Says how many queries there were, and lists them with what was found.
	 * @param measured what was measured
	 * @return the text, without a line break at its end
	 */
	static String of(MeasuredQueries measured) {
		RecordedExecutions executions = measured.executions();
		String kinds = Arrays.stream(StatementKind.values())
			.filter((kind) -> executions.queries(kind) > 0)
			.map((kind) -> executions.queries(kind) + " " + kind)
			.collect(Collectors.joining(", "));
		return queries(executions.queries()) + (kinds.isEmpty() ? "" : ": " + kinds)
				+ TEXT.details(executions, measured.findings());
	}

	static ReportText reports() {
		return TEXT;
	}

}
