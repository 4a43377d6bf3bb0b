package io.github.nplusone.integration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Budgets of annotations, and queries that are refused.
 */
@LibraryTest
class BudgetTests {

	private final LibraryClient client;

	private final HikariDataSource pool;

	BudgetTests(@Autowired LibraryClient client, @Autowired HikariDataSource pool) {
		this.client = client;
		this.pool = pool;
	}

	@Test
	void annotationOfMethodIsTheBudget() {
		Exchange exchange = this.client.get("/budget/annotated").hasExactly(6);
		assertThat(exchange.report().verdict().excessQueries()).isOne();
		assertThat(exchange.report().verdict().budget().declaredAt()).startsWith("@QueryBudget at ")
			.contains("BudgetController.annotated(BudgetController.java:");
	}

	@Test
	void annotationOfClassIsTheBudgetOfItsOtherMethods() {
		Exchange exchange = this.client.get("/budget/of-class").hasExactly(10);
		assertThat(exchange.report().verdict().excessSelects()).isOne();
		assertThat(exchange.report().verdict().budget().maxQueries()).isEqualTo(50);
	}

	@Test
	void ruleForTheRouteWinsOverTheAnnotation() {
		Exchange exchange = this.client.get("/budget/exact-rule").hasExactly(6);
		assertThat(exchange.report().verdict().budget().declaredAt()).isEqualTo("nplusone.budget.rules[2]");
		assertThat(exchange.report().overBudget()).isFalse();
	}

	// The error page runs one more.
	@Test
	void queryOverBudgetIsRefused() {
		Exchange exchange = this.client.get("/budget/fail/plain").hasStatus(500).hasExactly(2 + 1);
		assertThat(exchange.report().executions().refusedExecutions()).isOne();
		assertThat(exchange.report().overBudget()).isTrue();
		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	@Test
	void whatCleansUpAfterARefusedQueryIsExecuted() {
		Exchange exchange = this.client.get("/budget/fail/clean-up").hasStatus(500);
		assertThat(exchange.report().executions().refusedExecutions()).isOne();
		this.client.get("/budget/locks").hasStatus(200).hasBody("0");
	}

	@Test
	void nothingIsRefusedDuringTheCommit() {
		int before = authors();
		Exchange exchange = this.client.get("/budget/fail/commit").hasStatus(200);
		assertThat(exchange.report().overBudget()).isTrue();
		assertThat(authors()).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/budget/fail/flush", "/budget/fail/after-writing" })
	void transactionOfARefusedQueryIsRolledBack(String path) {
		int before = authors();
		this.client.get(path).hasStatus(500);
		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		assertThat(authors()).isEqualTo(before);
	}

	private int authors() {
		return Integer.parseInt(this.client.get("/budget/authors").hasStatus(200).body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/budget/ceiling/loop", "/budget/ceiling/callable" })
	void requestAtItsCeilingIsStopped(String path) {
		Exchange exchange = this.client.get(path).hasStatus(503).hasExactly(60);
		assertThat(exchange.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(exchange.body()).contains("\"status\":503");
		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	@Test
	void everyQueryBeyondTheCeilingIsRefused() {
		this.client.get("/budget/ceiling/caught").hasStatus(200).hasExactly(60).hasBody("10 refused");
	}

}
