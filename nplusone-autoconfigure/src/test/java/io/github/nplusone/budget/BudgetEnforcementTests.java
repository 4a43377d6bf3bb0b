package io.github.nplusone.budget;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.CallSite;
import io.github.nplusone.QueryBudgetExceededException;
import io.github.nplusone.QueryCeilingReachedException;
import io.github.nplusone.Route;
import io.github.nplusone.StatementKind;
import io.github.nplusone.recording.ExecutionLimit;
import io.github.nplusone.recording.ExecutionLimit.Progress;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetEnforcementTests {

	private static final Route ROUTE = new Route("GET", "/users");

	private static final CallSite LINE = new CallSite("com.example.Users", "list", "Users.java", 42);

	@Test
	void budgetThatIsOnlyLoggedRefusesNothing() {
		assertThat(BudgetEnforcement.of(ROUTE, new Budget(1, null, "here"))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "9, 9, 0, 0, SELECT, false", "10, 10, 0, 0, SELECT, true", "10, 10, 0, 0, DDL, true",
			"8, 8, 0, 0, SELECT, false", "9, 9, 0, 6, SELECT, true", "9, 9, 0, 5, SELECT, false",
			"5, 3, 2, 0, UPDATE, true", "5, 3, 2, 0, SELECT, false", "5, 3, 1, 0, UPDATE, false" })
	void queryOverAnyLimitIsRefused(int queries, int selects, int writes, long millis, StatementKind next,
			boolean refused) {
		Budget budget = new Budget(10, Duration.ofMillis(5), null, null, 2, BudgetAction.FAIL, null, "here");
		Progress progress = new Progress(queries, selects, writes, Duration.ofMillis(millis).toNanos());
		assertThat(BudgetEnforcement.of(ROUTE, budget).refuses(progress, next)).isEqualTo(refused);
	}

	@Test
	void exceptionNamesQueryLineAndBudget() {
		ExecutionLimit limit = BudgetEnforcement.of(ROUTE,
				new Budget(10, null, null, null, 2, BudgetAction.FAIL, null, "nplusone.budget"));
		assertThat(limit.refusal(new Progress(10, 10, 0, 0), "select 1", LINE))
			.isInstanceOfSatisfying(QueryBudgetExceededException.class,
					(ex) -> assertThat(ex.callSite()).isEqualTo(LINE))
			.hasMessage(
					"GET /users is over its budget of 10 queries, 2 writes (nplusone.budget) with query 11, select 1, "
							+ "at com.example.Users.list(Users.java:42)");
	}

	@Test
	void ceilingStopsWhatIsOnlyLogged() {
		Budget budget = new Budget(10, null, null, null, null, BudgetAction.LOG, 100, "nplusone.budget");
		ExecutionLimit limit = BudgetEnforcement.of(ROUTE, budget);
		assertThat(limit.refuses(new Progress(99, 99, 0, 0), StatementKind.SELECT)).isFalse();
		assertThat(limit.refuses(new Progress(100, 100, 0, 0), StatementKind.SELECT)).isTrue();
		assertThat(limit.refusal(new Progress(100, 100, 0, 0), "select 1", null))
			.isInstanceOf(QueryCeilingReachedException.class)
			.hasMessage(
					"GET /users reached the ceiling of 100 queries (nplusone.budget) and is stopped before query 101, "
							+ "select 1");
	}

}
