package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RecordedExecutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

/**
 * Tests for data sources around data sources, all of them wrapped.
 */
class NestedDataSourceTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource inner = TestDataSources.wrap(this.pool, "inner");

	@ParameterizedTest
	@MethodSource("nestings")
	void countsOnceWithTheNameOfTheInnermost(UnaryOperator<DataSource> nesting) throws Exception {
		RecordedExecutions executions = Recorded.queryOn(TestDataSources.wrap(nesting.apply(this.inner), "outer"));
		assertThat(executions.queries()).isOne();
		assertThat(executions.counts()).extracting(ExecutionCount::dataSource).containsExactly("inner");
	}

	@ParameterizedTest
	@MethodSource("nestings")
	void countsFailedExecutionOnce(UnaryOperator<DataSource> nesting) throws Exception {
		RecordedExecutions executions = failOn(TestDataSources.wrap(nesting.apply(this.inner), "outer"));
		assertThat(executions.queries()).isOne();
		assertThat(executions.failures()).isOne();
	}

	@ParameterizedTest
	@MethodSource("nestings")
	void countsWhatFollowsAFailedExecution(UnaryOperator<DataSource> nesting) throws Exception {
		DataSource outer = TestDataSources.wrap(nesting.apply(this.inner), "outer");
		failOn(outer);
		assertThat(Recorded.queryOn(outer).queries()).isOne();
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("nestings")
	void countsOnceWhenOnlyTheOuterOneIsABean(UnaryOperator<DataSource> nesting) throws Exception {
		RecordedExecutions executions = Recorded.queryOn(TestDataSources.wrap(nesting.apply(this.pool), "outer"));
		assertThat(executions.queries()).isOne();
		assertThat(executions.counts()).extracting(ExecutionCount::dataSource).containsExactly("outer");
	}

	static Stream<Named<UnaryOperator<DataSource>>> nestings() {
		return Stream.of(named("lazy", LazyConnectionDataSourceProxy::new),
				named("transaction-aware", TransactionAwareDataSourceProxy::new),
				named("delegating", DelegatingDataSource::new), named("routing", RoutingDataSource::to));
	}

	@Test
	void countsOnceThroughThreeLevels() throws Exception {
		DataSource lazy = TestDataSources.wrap(new LazyConnectionDataSourceProxy(this.inner), "lazy");
		DataSource routing = TestDataSources.wrap(RoutingDataSource.to(lazy), "routing");
		DataSource outer = TestDataSources.wrap(new TransactionAwareDataSourceProxy(routing), "transactionAware");
		RecordedExecutions executions = Recorded.queryOn(outer);
		assertThat(executions.queries()).isOne();
		assertThat(executions.counts()).extracting(ExecutionCount::dataSource).containsExactly("inner");
	}

	@Test
	void routingNamesTheDataSourceThatWasChosen() throws Exception {
		try (HikariDataSource replicaPool = TestDataSources.pool()) {
			DataSource replica = TestDataSources.wrap(replicaPool, "replica");
			RoutingDataSource routing = new RoutingDataSource(Map.of("inner", this.inner, "replica", replica));
			DataSource outer = TestDataSources.wrap(routing, "routing");
			routing.key = "replica";
			assertThat(Recorded.queryOn(outer).counts()).extracting(ExecutionCount::dataSource)
				.containsExactly("replica");
			routing.key = "inner";
			assertThat(Recorded.queryOn(outer).counts()).extracting(ExecutionCount::dataSource)
				.containsExactly("inner");
		}
	}

	@Test
	void countsOnceInATransaction() throws Exception {
		DataSource outer = TestDataSources.wrap(new TransactionAwareDataSourceProxy(this.inner), "outer");
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(outer));
		RecordedExecutions executions = Recorded.during(() -> transaction.executeWithoutResult((status) -> {
			query(outer);
			query(this.inner);
		}));
		assertThat(executions.queries()).isEqualTo(2);
	}

	@Test
	void unwrapsToTheInnermost() throws Exception {
		DataSource outer = TestDataSources.wrap(new LazyConnectionDataSourceProxy(this.inner), "outer");
		assertThat(outer.unwrap(HikariDataSource.class).getPoolName()).isEqualTo(this.pool.getPoolName());
	}

	@Test
	void sameStatementInTheSchemaOfAnotherTenantIsNoRepetition() throws Exception {
		createSchemas("RED", "GREEN");
		TenantDataSource tenants = new TenantDataSource(this.inner);
		DataSource outer = TestDataSources.wrap(tenants, "tenants");
		assertThat(Recorded.during(() -> {
			tenants.schema = "RED";
			Recorded.query(outer);
			tenants.schema = "GREEN";
			Recorded.query(outer);
		}).repeatedQueries()).isEmpty();
	}

	private void createSchemas(String... names) throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			for (String name : names) {
				statement.execute("create schema " + name);
			}
		}
	}

	private static RecordedExecutions failOn(DataSource dataSource) throws Exception {
		return Recorded.on(dataSource,
				(connection) -> assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> connection.createStatement().executeQuery("select * from nowhere"))
					.satisfies((ex) -> assertThat(ex.getSQLState()).startsWith("42S")));
	}

	private static void query(DataSource dataSource) {
		try {
			Recorded.query(dataSource);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static class RoutingDataSource extends AbstractRoutingDataSource {

		private String key = "inner";

		RoutingDataSource(Map<Object, Object> targets) {
			setTargetDataSources(targets);
			afterPropertiesSet();
		}

		static RoutingDataSource to(DataSource target) {
			return new RoutingDataSource(Map.of("inner", target));
		}

		@Override
		protected Object determineCurrentLookupKey() {
			return this.key;
		}

	}

	/**
	 * As applications with one schema for each tenant have it.
	 */
	static class TenantDataSource extends DelegatingDataSource {

		private String schema = "PUBLIC";

		TenantDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			connection.setSchema(this.schema);
			return connection;
		}

	}

}
