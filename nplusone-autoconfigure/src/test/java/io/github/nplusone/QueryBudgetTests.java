package io.github.nplusone;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QueryBudgetTests {

	@Test
	void budgetIsKeptUpToItsLimit() {
		QueryBudget budget = new QueryBudget(50, Duration.ofMillis(50), "here");
		BudgetVerdict verdict = budget.judge(Reports.selects(50));
		assertThat(verdict.exceeded()).isFalse();
		assertThat(verdict.excessQueries()).isZero();
		assertThat(verdict.excessTime()).isZero();
	}

	@Test
	void verdictSaysByHowMuchTheBudgetWasExceeded() {
		QueryBudget budget = new QueryBudget(50, Duration.ofMillis(40), "here");
		BudgetVerdict verdict = budget.judge(Reports.selects(847));
		assertThat(verdict.exceeded()).isTrue();
		assertThat(verdict.excessQueries()).isEqualTo(797);
		assertThat(verdict.excessTime()).isEqualTo(Duration.ofMillis(807));
	}

	@Test
	void budgetOfTimeAloneCanBeExceeded() {
		assertThat(new QueryBudget(null, Duration.ofMillis(1), "here").judge(Reports.selects(2)).exceeded()).isTrue();
	}

	@Test
	void budgetWithoutLimitsIsNeverExceeded() {
		assertThat(new QueryBudget(null, null, "here").judge(Reports.selects(100_000)).exceeded()).isFalse();
	}

	@Test
	void budgetOfZeroAllowsNoQuery() {
		QueryBudget budget = new QueryBudget(0, null, "here");
		assertThat(budget.judge(Reports.selects(0)).exceeded()).isFalse();
		assertThat(budget.judge(Reports.selects(1)).exceeded()).isTrue();
	}

	@Test
	void negativeLimitsAreRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> new QueryBudget(-1, null, "here"));
		assertThatIllegalArgumentException().isThrownBy(() -> new QueryBudget(null, Duration.ofMillis(-1), "here"));
	}

}
