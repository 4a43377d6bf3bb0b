package io.github.nplusone;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BudgetTests {

	@Test
	void budgetIsKeptUpToItsLimit() {
		Budget budget = new Budget(50, Duration.ofMillis(50), "here");
		BudgetVerdict verdict = budget.judge(Reports.selects(50));
		assertThat(verdict.exceeded()).isFalse();
		assertThat(verdict.excessQueries()).isZero();
		assertThat(verdict.excessTime()).isZero();
	}

	@Test
	void verdictSaysByHowMuchTheBudgetWasExceeded() {
		Budget budget = new Budget(50, Duration.ofMillis(40), "here");
		BudgetVerdict verdict = budget.judge(Reports.selects(847));
		assertThat(verdict.exceeded()).isTrue();
		assertThat(verdict.excessQueries()).isEqualTo(797);
		assertThat(verdict.excessTime()).isEqualTo(Duration.ofMillis(807));
	}

	@Test
	void budgetOfTimeAloneCanBeExceeded() {
		assertThat(new Budget(null, Duration.ofMillis(1), "here").judge(Reports.selects(2)).exceeded()).isTrue();
	}

	@Test
	void budgetWithoutLimitsIsNeverExceeded() {
		assertThat(new Budget(null, null, "here").judge(Reports.selects(100_000)).exceeded()).isFalse();
	}

	@Test
	void budgetOfZeroAllowsNoQuery() {
		Budget budget = new Budget(0, null, "here");
		assertThat(budget.judge(Reports.selects(0)).exceeded()).isFalse();
		assertThat(budget.judge(Reports.selects(1)).exceeded()).isTrue();
	}

	@Test
	void negativeLimitsAreRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Budget(-1, null, "here"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Budget(null, Duration.ofMillis(-1), "here"));
	}

	@Test
	void selectsAndWritesHaveLimitsOfTheirOwn() {
		Budget budget = new Budget(null, null, null, 2, 1, BudgetAction.LOG, null, "here");
		RecordedExecutions executions = new RecordedExecutions(List.of(Reports.count(StatementKind.SELECT, 5, 0),
				Reports.count(StatementKind.UPDATE, 2, 0), Reports.count(StatementKind.DELETE, 3, 0)), List.of(),
				List.of(), 0);
		assertThat(budget.judge(executions).excessSelects()).isEqualTo(3);
		assertThat(budget.judge(executions).excessWrites()).isEqualTo(4);
		assertThat(budget.judge(Reports.selects(2)).exceeded()).isFalse();
	}

	@Test
	void requestWithARefusedQueryHasNotKeptItsBudget() {
		Budget budget = new Budget(2, null, "here");
		RecordedExecutions executions = new RecordedExecutions(List.of(Reports.count(StatementKind.SELECT, 2, 0)),
				List.of(), List.of(), 0, 1);
		assertThat(budget.judge(executions).excessQueries()).isZero();
		assertThat(budget.judge(executions).exceeded()).isTrue();
	}

	@Test
	void repeatsAreThoseOfTheMostRepeatedQuery() {
		Budget budget = new Budget(null, null, 4, null, null, BudgetAction.LOG, null, "here");
		assertThat(budget.judge(Reports.repeating(Reports.repeated("a", 3), Reports.repeated("b", 7))).excessRepeats())
			.isEqualTo(3);
		assertThat(budget.judge(Reports.repeating(Reports.repeated("a", 4))).exceeded()).isFalse();
	}

}
