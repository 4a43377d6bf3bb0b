package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.ShardingKeyDataSourceAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link InterceptedConnectionBuilder}.
 */
class InterceptedConnectionBuilderTests {

	private static final ShardingKey KEY = new ShardingKey() {
	};

	private static final ShardingKey SUPER_KEY = new ShardingKey() {
	};

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final List<@Nullable Object> settings = new ArrayList<>();

	private final DataSource dataSource = TestDataSources.wrap(new ShardedDataSource(this.pool));

	@Test
	void countsOnTheConnectionThatIsBuilt() throws Exception {
		assertThat(Recorded.during(() -> {
			try (Connection connection = this.dataSource.createConnectionBuilder().build();
					Statement statement = connection.createStatement()) {
				statement.executeQuery("select 1");
			}
		}).queries()).isOne();
	}

	@Test
	void countsBehindAnAdapterThatIsNoBean() throws Exception {
		DataSource adapter = new ShardingKeyDataSourceAdapter(this.dataSource);
		assertThat(Recorded.queryOn(adapter).queries()).isOne();
	}

	@Test
	void countsOnceBehindAnAdapterThatIsABean() throws Exception {
		DataSource adapter = TestDataSources.wrap(new ShardingKeyDataSourceAdapter(this.dataSource), "adapter");
		assertThat(Recorded.queryOn(adapter).queries()).isOne();
	}

	@Test
	void settingsReachTheDataSource() throws Exception {
		this.dataSource.createConnectionBuilder()
			.user("user")
			.password("password")
			.shardingKey(KEY)
			.superShardingKey(SUPER_KEY)
			.build()
			.close();
		assertThat(this.settings).containsExactly("user", "password", KEY, SUPER_KEY);
	}

	@Test
	void exceptionReachesTheCallerAsItIs() throws Exception {
		SQLException fault = new SQLException("No shard", "08000", 42);
		ConnectionBuilder failing = FakeJdbc.of(ConnectionBuilder.class, "build", () -> {
			throw fault;
		});
		assertThat(catchThrowable(() -> builderAround(failing).build())).isSameAs(fault);
	}

	@Test
	void nullConnection() throws Exception {
		assertThat(builderAround(FakeJdbc.of(ConnectionBuilder.class)).build()).isNull();
	}

	private static ConnectionBuilder builderAround(ConnectionBuilder target) throws SQLException {
		return TestDataSources.wrap(FakeJdbc.of(DataSource.class, "createConnectionBuilder", () -> target))
			.createConnectionBuilder();
	}

	/**
	 * A data source whose builder is a new one after each setting, as JDBC allows.
	 */
	private class ShardedDataSource extends DelegatingDataSource {

		ShardedDataSource(DataSource target) {
			super(target);
		}

		@Override
		public ConnectionBuilder createConnectionBuilder() {
			return new Builder();
		}

		private class Builder implements ConnectionBuilder {

			private boolean used;

			@Override
			public ConnectionBuilder user(String name) {
				return with(name);
			}

			@Override
			public ConnectionBuilder password(String password) {
				return with(password);
			}

			@Override
			public ConnectionBuilder shardingKey(ShardingKey key) {
				return with(key);
			}

			@Override
			public ConnectionBuilder superShardingKey(ShardingKey key) {
				return with(key);
			}

			private ConnectionBuilder with(@Nullable Object setting) {
				assertThat(this.used).isFalse();
				this.used = true;
				InterceptedConnectionBuilderTests.this.settings.add(setting);
				return new Builder();
			}

			@Override
			public Connection build() throws SQLException {
				assertThat(this.used).isFalse();
				return obtainTargetDataSource().getConnection();
			}

		}

	}

}
