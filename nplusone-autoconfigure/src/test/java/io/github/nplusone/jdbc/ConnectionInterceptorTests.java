package io.github.nplusone.jdbc;

import java.sql.Connection;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;

import io.github.nplusone.RecordedExecutions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectionInterceptor}: connections handed back to their data source.
 */
class ConnectionInterceptorTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	@Test
	void templateUsesSingleConnectionAgain() throws Exception {
		try (SingleConnectionDataSource single = new SingleConnectionDataSource(TestDataSources.url(), false)) {
			JdbcTemplate template = new JdbcTemplate(TestDataSources.wrap(single));
			RecordedExecutions executions = Recorded.during(() -> {
				template.execute("create table book(id int)");
				template.update("insert into book values (1)");
				assertThat(template.queryForObject("select count(*) from book", int.class)).isOne();
			});
			assertThat(executions.queries()).isEqualTo(3);
		}
	}

	@Test
	void templateUsesUncloseableSingleConnectionAgain() throws Exception {
		try (SingleConnectionDataSource single = new SingleConnectionDataSource(TestDataSources.url(), true)) {
			JdbcTemplate template = new JdbcTemplate(TestDataSources.wrap(single));
			assertThat(Recorded.during(() -> {
				template.execute("select 1");
				template.execute("select 2");
			}).queries()).isEqualTo(2);
		}
	}

	@Test
	void smartDataSourceKnowsItsConnection() throws Exception {
		try (SingleConnectionDataSource single = new SingleConnectionDataSource(TestDataSources.url(), false)) {
			SmartDataSource wrapped = (SmartDataSource) TestDataSources.wrap(single);
			assertThat(wrapped.shouldClose(wrapped.getConnection())).isFalse();
		}
	}

	@Test
	void smartDataSourceToldOfTheConnectionOfAnotherLeavesItAlone() throws Exception {
		try (SingleConnectionDataSource single = new SingleConnectionDataSource(TestDataSources.url(), false);
				Connection other = TestDataSources.wrap(this.pool).getConnection()) {
			SmartDataSource wrapped = (SmartDataSource) TestDataSources.wrap(single);
			assertThat(wrapped.shouldClose(other)).isTrue();
		}
	}

	@Test
	void poolEvictsItsConnection() throws Exception {
		HikariDataSource wrapped = (HikariDataSource) TestDataSources.wrap(this.pool);
		try (Connection connection = wrapped.getConnection()) {
			assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isOne();
			wrapped.evictConnection(connection);
			// Meanwhile it may have made another one, which is idle.
			assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	@Test
	void poolGetsItsConnectionBack() throws Exception {
		DataSource wrapped = TestDataSources.wrap(this.pool);
		wrapped.getConnection().close();
		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	@Test
	void connectionEqualsItself() throws Exception {
		try (Connection connection = TestDataSources.wrap(this.pool).getConnection()) {
			assertThat(connection).isEqualTo(connection).hasSameHashCodeAs(connection);
			assertThat(connection.createStatement().getConnection()).isSameAs(connection);
		}
	}

}
