package io.github.nplusone.benchmarks.jdbc;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;
import io.github.nplusone.budget.Budgets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our settings are what they say.
 */
class InterceptorTests {

	private final DataSource dataSource = NothingDriver.dataSource(1);

	private final Blackhole blackhole = new Blackhole(
			"Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

	@Test
	void switchedOffItLeavesTheDataSourceAlone() {
		assertThat(Interceptor.NPLUSONE_DISABLED.wrap(this.dataSource)).isSameAs(this.dataSource);
	}

	@Test
	void onlyOneSettingHasALimit() {
		Route route = new Route("GET", "/");
		Budgets budgets = Interceptor.NPLUSONE_ENFORCING.budgets();
		assertThat(budgets.limit(route, budgets.budgetOf(route, null))).isNotNull();
		assertThat(Interceptor.NPLUSONE.budgets()).isNull();
	}

	@Test
	void limitIsNotReached() throws SQLException {
		InterceptorBenchmark benchmark = new InterceptorBenchmark();
		benchmark.interceptor = Interceptor.NPLUSONE_ENFORCING;
		benchmark.backend = Backend.NOTHING;
		benchmark.rows = 1;
		benchmark.queriesPerConnection = 1;
		benchmark.createPool();
		RecordedExecutions executions = (RecordedExecutions) benchmark.query(this.blackhole);
		benchmark.closePool();
		assertThat(executions.queries()).isEqualTo(InterceptorBenchmark.QUERIES);
		assertThat(executions.refusedExecutions()).isZero();
	}

}
