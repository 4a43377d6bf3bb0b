package io.github.nplusone.jdbc;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.metadata.HikariDataSourcePoolMetadata;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/**
 * Tests for {@link DataSourceWrapper}.
 */
class DataSourceWrapperTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	@Test
	void keepsTheType() {
		assertThat(TestDataSources.wrap(this.pool)).isInstanceOf(HikariDataSource.class).isNotSameAs(this.pool);
	}

	@Test
	void keepsTheState() {
		this.pool.setMaximumPoolSize(7);
		HikariDataSource wrapped = (HikariDataSource) TestDataSources.wrap(this.pool);
		assertThat(wrapped.getMaximumPoolSize()).isEqualTo(7);
		assertThat(wrapped.getJdbcUrl()).isEqualTo(this.pool.getJdbcUrl());
	}

	@Test
	void closesWhatItWraps() {
		((HikariDataSource) TestDataSources.wrap(this.pool)).close();
		assertThat(this.pool.isClosed()).isTrue();
	}

	@Test
	void knowsWhatItWrapped() {
		assertThat(DataSourceWrapper.isWrapped(TestDataSources.wrap(this.pool))).isTrue();
		assertThat(DataSourceWrapper.isWrapped(this.pool)).isFalse();
	}

	@Test
	void otherProxyIsNotWrapped() {
		assertThat(DataSourceWrapper.isWrapped((DataSource) new ProxyFactory(this.pool).getProxy())).isFalse();
	}

	@Test
	void wrapsOnce() {
		DataSource wrapped = TestDataSources.wrap(this.pool, "one");
		assertThat(TestDataSources.wrap(wrapped, "two")).isSameAs(wrapped);
	}

	// Boot does not call methods of the pool, but reads its fields.
	@Test
	void bootReadsThePool() throws Exception {
		DataSource wrapped = TestDataSources.wrap(this.pool);
		try (Connection connection = wrapped.getConnection()) {
			HikariDataSource unwrapped = DataSourceUnwrapper.unwrap(wrapped, HikariConfigMXBean.class,
					HikariDataSource.class);
			assertThat(unwrapped).isNotNull();
			assertThat(new HikariDataSourcePoolMetadata(unwrapped).getActive()).isOne();
		}
	}

	@Test
	void unwrapsToThePool() throws Exception {
		DataSource wrapped = TestDataSources.wrap(this.pool);
		assertThat(wrapped.isWrapperFor(HikariDataSource.class)).isTrue();
		assertThat(wrapped.unwrap(HikariDataSource.class).getHikariPoolMXBean())
			.isSameAs(this.pool.getHikariPoolMXBean());
	}

	@Test
	void unwrapsConnectionToThatOfTheDriver() throws Exception {
		try (Connection connection = TestDataSources.wrap(this.pool).getConnection()) {
			assertThat(connection.isWrapperFor(JdbcConnection.class)).isTrue();
			assertThat(connection.unwrap(JdbcConnection.class)).isNotNull();
		}
	}

	@Test
	void bootUnwrapsThePool() {
		HikariDataSource unwrapped = DataSourceUnwrapper.unwrap(TestDataSources.wrap(this.pool),
				HikariConfigMXBean.class, HikariDataSource.class);
		assertThat(unwrapped).isNotNull();
		assertThat(unwrapped.getJdbcUrl()).isEqualTo(this.pool.getJdbcUrl());
	}

	@Test
	void bootDerivesDataSourceOfAnotherUser() throws Exception {
		createUser();
		DataSource derived = DataSourceBuilder.derivedFrom(TestDataSources.wrap(this.pool))
			.type(SimpleDriverDataSource.class)
			.username("migration")
			.password("secret")
			.build();
		try (Connection connection = derived.getConnection()) {
			assertThat(connection.getMetaData().getUserName()).isEqualTo("MIGRATION");
		}
	}

	@Test
	void bootDerivesPoolOfAnotherUser() throws Exception {
		createUser();
		try (HikariDataSource derived = (HikariDataSource) DataSourceBuilder
			.derivedFrom(TestDataSources.wrap(this.pool))
			.username("migration")
			.password("secret")
			.build()) {
			assertThat(derived.getJdbcUrl()).isEqualTo(this.pool.getJdbcUrl());
			derived.getConnection().close();
		}
	}

	private void createUser() throws Exception {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create user migration password 'secret' admin");
		}
	}

	@Test
	void finalClassKeepsAllItsInterfaces() {
		DataSource wrapped = TestDataSources.wrap(TestDataSources.h2());
		assertThat(wrapped).isNotInstanceOf(JdbcDataSource.class)
			.isInstanceOf(XADataSource.class)
			.isInstanceOf(ConnectionPoolDataSource.class)
			.isInstanceOf(Serializable.class);
		assertThat(wrapped.getClass().getInterfaces()).contains(ClassUtils.getAllInterfaces(TestDataSources.h2()));
	}

	@Test
	void finalClassUnwrapsToItself() throws Exception {
		JdbcDataSource h2 = TestDataSources.h2();
		DataSource wrapped = TestDataSources.wrap(h2);
		assertThat(wrapped.isWrapperFor(JdbcDataSource.class)).isTrue();
		assertThat(wrapped.unwrap(JdbcDataSource.class)).isSameAs(h2);
		assertThat(DataSourceUnwrapper.unwrap(wrapped, JdbcDataSource.class)).isSameAs(h2);
	}

	@Test
	void bootDerivesDataSourceFromAFinalClass() throws Exception {
		JdbcDataSource h2 = TestDataSources.h2();
		h2.setUser("sa");
		h2.setPassword("");
		DataSource derived = DataSourceBuilder.derivedFrom(TestDataSources.wrap(h2))
			.type(SimpleDriverDataSource.class)
			.build();
		assertThat(((SimpleDriverDataSource) derived).getUrl()).isEqualTo(h2.getUrl());
	}

	@Test
	void classWithFinalMethodsKeepsItsState() throws Exception {
		DataSource wrapped = TestDataSources.wrap(new FinalMethods(this.pool));
		assertThat(wrapped).isInstanceOf(Titled.class);
		assertThat(((Titled) wrapped).title()).isEqualTo("state");
		assertThat(Recorded.queryOn(wrapped).queries()).isOne();
	}

	@Test
	void embeddedDatabaseStaysOne() throws Exception {
		EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
			.generateUniqueName(true)
			.build();
		DataSource wrapped = TestDataSources.wrap(database);
		assertThat(Recorded.queryOn(wrapped).queries()).isOne();
		assertThat(wrapped).isInstanceOfSatisfying(EmbeddedDatabase.class, EmbeddedDatabase::shutdown);
	}

	@ParameterizedTest
	@MethodSource
	void countsWhateverTheClass(DataSource dataSource) throws Exception {
		DataSource wrapped = TestDataSources.wrap(dataSource);
		assertThat(DataSourceWrapper.isWrapped(wrapped)).isTrue();
		assertThat(Recorded.queryOn(wrapped).queries()).isOne();
	}

	static Stream<Named<DataSource>> countsWhateverTheClass() {
		JdbcDataSource h2 = TestDataSources.h2();
		return Stream.of(named("final", h2), named("anonymous", new DelegatingDataSource(h2) {
		}), named("private", new PrivateDataSource(h2)), named("private constructor", PrivateConstructor.of(h2)),
				named("narrow return type", new NarrowReturnType(h2)), named("JDK proxy of Spring", jdkProxy(h2)),
				named("CGLIB proxy", cglibProxy(new DelegatingDataSource(h2))),
				named("foreign JDK proxy", FakeJdbc.of(DataSource.class, Map.of("getConnection", h2::getConnection))));
	}

	@Test
	void proxyOfAClassStaysOfThatClass() {
		DataSource wrapped = TestDataSources.wrap(cglibProxy(this.pool));
		assertThat(wrapped).isInstanceOf(HikariDataSource.class);
		assertThat(((HikariDataSource) wrapped).getJdbcUrl()).isEqualTo(this.pool.getJdbcUrl());
	}

	@Test
	void proxyKeepsItsAdvice() throws Exception {
		ProxyFactory factory = new ProxyFactory(this.pool);
		factory.setProxyTargetClass(true);
		CallCounter calls = new CallCounter();
		factory.addAdvice(calls);
		Recorded.query(TestDataSources.wrap((DataSource) factory.getProxy()));
		assertThat(calls.count).isOne();
	}

	private static DataSource jdkProxy(DataSource dataSource) {
		return (DataSource) new ProxyFactory(dataSource).getProxy();
	}

	private static DataSource cglibProxy(DataSource dataSource) {
		ProxyFactory factory = new ProxyFactory(dataSource);
		factory.setProxyTargetClass(true);
		return (DataSource) factory.getProxy();
	}

	static final class CallCounter implements MethodBeforeAdvice {

		private int count;

		@Override
		public void before(Method method, Object[] arguments, Object target) {
			this.count++;
		}

	}

	interface Titled {

		String title();

	}

	static class FinalMethods extends DelegatingDataSource implements Titled {

		private final String title = "state";

		FinalMethods(DataSource target) {
			super(target);
		}

		@Override
		public final String title() {
			return this.title;
		}

	}

	private static class PrivateDataSource extends DelegatingDataSource {

		PrivateDataSource(DataSource target) {
			super(target);
		}

	}

	static class PrivateConstructor extends DelegatingDataSource {

		private PrivateConstructor(DataSource target) {
			super(target);
		}

		static PrivateConstructor of(DataSource target) {
			return new PrivateConstructor(target);
		}

	}

	static class NarrowReturnType extends AbstractDataSource {

		private final JdbcDataSource target;

		NarrowReturnType(JdbcDataSource target) {
			this.target = target;
		}

		@Override
		public JdbcConnection getConnection() throws SQLException {
			return (JdbcConnection) this.target.getConnection();
		}

		@Override
		public JdbcConnection getConnection(String username, String password) throws SQLException {
			return (JdbcConnection) this.target.getConnection(username, password);
		}

	}

}
