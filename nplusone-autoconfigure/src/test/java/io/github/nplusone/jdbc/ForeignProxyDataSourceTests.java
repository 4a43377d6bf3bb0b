package io.github.nplusone.jdbc;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for applications that use datasource-proxy themselves.
 */
class ForeignProxyDataSourceTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final UserListener listener = new UserListener();

	private final ProxyDataSource proxy = ProxyDataSourceBuilder.create(this.pool).listener(this.listener).build();

	private final DataSource dataSource = TestDataSources.wrap(this.proxy, "proxied");

	@Test
	void countsOnce() throws Exception {
		assertThat(Recorded.queryOn(this.dataSource).queries()).isOne();
	}

	@Test
	void countsOnceWhenWrappedInsideTheProxyToo() throws Exception {
		DataSource inner = TestDataSources.wrap(this.pool, "pool");
		DataSource outer = TestDataSources.wrap(ProxyDataSourceBuilder.create(inner).listener(this.listener).build());
		assertThat(Recorded.queryOn(outer).queries()).isOne();
		assertThat(this.listener.queries).containsExactly("select 1");
	}

	@Test
	void countsOnceInsideTheProxy() throws Exception {
		DataSource inner = TestDataSources.wrap(this.pool, "pool");
		DataSource outer = ProxyDataSourceBuilder.create(inner).listener(this.listener).build();
		assertThat(Recorded.queryOn(outer).queries()).isOne();
	}

	@Test
	void callsTheListenerOfTheApplicationOnce() throws Exception {
		Recorded.query(this.dataSource);
		assertThat(this.listener.queries).containsExactly("select 1");
	}

	@Test
	void staysAProxyDataSource() {
		assertThat(this.dataSource).isInstanceOf(ProxyDataSource.class);
	}

	@Test
	void exceptionOfTheListenerBeforeAQueryReachesTheCaller() {
		this.listener.failsBefore = true;
		assertThatIllegalStateException().isThrownBy(() -> Recorded.query(this.dataSource)).withMessage("before");
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void exceptionOfTheListenerAfterAQueryReachesTheCaller() {
		this.listener.failsAfter = true;
		assertThatIllegalStateException().isThrownBy(() -> Recorded.query(this.dataSource)).withMessage("after");
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void countsTheQueryAfterAnExceptionOfTheListener() throws Exception {
		this.listener.failsBefore = true;
		assertThatIllegalStateException().isThrownBy(() -> Recorded.query(this.dataSource));
		this.listener.failsBefore = false;
		assertThat(Recorded.queryOn(this.dataSource).queries()).isOne();
	}

	static class UserListener implements QueryExecutionListener {

		private final List<String> queries = new ArrayList<>();

		private boolean failsBefore;

		private boolean failsAfter;

		@Override
		public void beforeQuery(ExecutionInfo info, List<QueryInfo> queries) {
			if (this.failsBefore) {
				throw new IllegalStateException("before");
			}
		}

		@Override
		public void afterQuery(ExecutionInfo info, List<QueryInfo> queries) {
			queries.forEach((query) -> this.queries.add(query.getQuery()));
			if (this.failsAfter) {
				throw new IllegalStateException("after");
			}
		}

	}

}
