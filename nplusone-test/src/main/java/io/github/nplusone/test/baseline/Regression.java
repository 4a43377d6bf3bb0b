package io.github.nplusone.test.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import io.github.nplusone.report.SingleLine;

/**
 * A request that was worse than its baseline.
 *
 * @param route name of the route
 * @param queries number of queries that it ran
 * @param text what was worse, and where, for people to read
 */
public record Regression(String route, int queries, String text) {

	private static final int MAX_STATEMENT_LENGTH = 160;

	private static final String NEXT = "\n  ";

	private static final String DETAIL = "\n       ";

	static @Nullable Regression find(RequestReport report, Baseline baseline, String file) {
		String route = report.route().toString();
		KnownRoute known = baseline.route(route);
		int queries = report.executions().queries();
		List<String> problems = new ArrayList<>();
		problems.addAll((known != null) ? more(queries, known.queries()) : overBudget(queries, report.verdict()));
		for (Finding finding : report.findings().reported()) {
			if (isNew(finding, known, report)) {
				problems.add(text(finding));
			}
		}
		if (problems.isEmpty()) {
			return null;
		}
		return new Regression(route, queries, heading(route, known, baseline, file) + String.join("", problems));
	}

	private static String heading(String route, @Nullable KnownRoute known, Baseline baseline, String file) {
		if (known == null) {
			return route + " is not in the baseline " + file + ", and so has to be without findings:";
		}
		return route + " is worse than its baseline, " + file + ":" + baseline.lines().get(route) + ":";
	}

	private static List<String> more(int queries, int known) {
		return (queries > known) ? List.of(NEXT + queries + " queries instead of " + known) : List.of();
	}

	// Database time says more about the machine of the tests than about the code.
	private static List<String> overBudget(int queries, @Nullable BudgetVerdict verdict) {
		return (verdict != null && verdict.excessQueries() > 0)
				? List.of(NEXT + queries + " queries (budget " + verdict.budget().maxQueries() + ")") : List.of();
	}

	private static boolean isNew(Finding finding, @Nullable KnownRoute known, RequestReport report) {
		if (known == null) {
			return true;
		}
		KnownFinding sought = KnownFinding.of(finding);
		Map<KnownFinding, Integer> seen = KnownRoute.of(report).findings();
		return seen.get(sought) > known.findings().getOrDefault(sought, 0);
	}

	private static String text(Finding finding) {
		RepeatedQuery query = finding.query();
		StringBuilder text = new StringBuilder(NEXT).append("new ").append(label(finding.type()));
		text.append("  ").append(query.executions()).append(" x ").append(statement(query.fingerprint()));
		if (query.association() != null) {
			text.append("  ").append(query.association());
		}
		if (query.callSite() != null) {
			text.append(DETAIL).append("at ").append(query.callSite());
		}
		if (finding.advice() != null) {
			text.append(DETAIL).append("fix: ").append(SingleLine.of(finding.advice()));
		}
		return text.toString();
	}

	// As the log does: what a long select reads is less telling than what it reads from.
	private static String statement(String fingerprint) {
		String statement = SingleLine.of(fingerprint);
		int from = statement.indexOf(" from ");
		if (statement.length() > MAX_STATEMENT_LENGTH && statement.startsWith("select ") && from > 0) {
			statement = "select …" + statement.substring(from);
		}
		return (statement.length() <= MAX_STATEMENT_LENGTH) ? statement
				: statement.substring(0, MAX_STATEMENT_LENGTH - 1) + "…";
	}

	private static String label(FindingType type) {
		return switch (type) {
			case N_PLUS_ONE -> "N+1";
			case DUPLICATE -> "duplicate";
			case REPEATED_WRITE -> "repeated write";
		};
	}

}
