package io.github.nplusone.report;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.StatementKind;

/**
 * Writes which limits of its budget a request exceeded; all of them if it kept them.
 */
final class BudgetText {

	private BudgetText() {
	}

	static String of(RequestReport report) {
		BudgetVerdict verdict = report.verdict();
		if (verdict == null) {
			return "";
		}
		return verdict.exceeded() ? exceeded(verdict, report.executions()) : kept(verdict.budget());
	}

	private static String exceeded(BudgetVerdict verdict, RecordedExecutions executions) {
		Budget budget = verdict.budget();
		StringJoiner text = new StringJoiner("; ", " (", ")");
		add(text, verdict.excessQueries(), "budget " + budget.maxQueries());
		add(text, verdict.excessTime().isZero() ? 0 : 1, "budget " + time(budget));
		add(text, verdict.excessRepeats(), executions.repeats() + " repeats, budget " + budget.maxRepeats());
		add(text, verdict.excessSelects(),
				executions.queries(StatementKind.SELECT) + " selects, budget " + budget.maxSelects());
		add(text, verdict.excessWrites(), executions.writes() + " writes, budget " + budget.maxWrites());
		add(text, verdict.refusedQueries(), refused(verdict, executions));
		return text.toString();
	}

	private static void add(StringJoiner text, int excess, String what) {
		if (excess > 0) {
			text.add(what);
		}
	}

	private static String refused(BudgetVerdict verdict, RecordedExecutions executions) {
		Integer ceiling = verdict.budget().ceiling();
		return (ceiling != null && executions.queries() >= ceiling) ? "stopped at the ceiling of " + ceiling
				: verdict.refusedQueries() + " more refused, " + limits(verdict.budget());
	}

	private static String kept(Budget budget) {
		String limits = limits(budget);
		return limits.isEmpty() ? "" : " (" + limits + ")";
	}

	private static String limits(Budget budget) {
		StringJoiner text = new StringJoiner(", ", "budget ", "").setEmptyValue("");
		add(text, budget.maxQueries(), "");
		add(text, time(budget), "");
		add(text, budget.maxRepeats(), " repeats");
		add(text, budget.maxSelects(), " selects");
		add(text, budget.maxWrites(), " writes");
		return text.toString();
	}

	private static @Nullable String time(Budget budget) {
		return (budget.maxTime() != null) ? Texts.duration(budget.maxTime()) : null;
	}

	private static void add(StringJoiner text, @Nullable Object limit, String what) {
		if (limit != null) {
			text.add(limit + what);
		}
	}

}
