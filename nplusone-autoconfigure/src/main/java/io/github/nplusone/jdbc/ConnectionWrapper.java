package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.util.Set;

import net.ttddyy.dsproxy.ConnectionIdManager;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import net.ttddyy.dsproxy.proxy.Stopwatch;
import org.jspecify.annotations.Nullable;

/**
 * Puts datasource-proxy around the connections of one data source, without the parts of
 * it that cost most and that nobody here reads: connection ids behind a global lock, and
 * two clock reads for every JDBC call.
 */
final class ConnectionWrapper {

	// Both factories do without: one makes its own.
	private static final ConnectionInfo NO_INFO = new ConnectionInfo();

	private final ProxyConfig proxyConfig;

	private ConnectionWrapper(ProxyConfig proxyConfig) {
		this.proxyConfig = proxyConfig;
	}

	static ConnectionWrapper of(String dataSource, ExecutionRecorder recorder, JdbcProperties.Proxies proxies) {
		return new ConnectionWrapper(ProxyConfig.Builder.create()
			.dataSourceName(dataSource)
			.queryListener(new ExecutionListener(recorder))
			.methodListener(new SchemaListener())
			.jdbcProxyFactory(switch (proxies) {
				case STATIC -> new CountedProxyFactory(recorder);
				case DATASOURCE_PROXY -> new NullSafeProxyFactory();
			})
			.connectionIdManager(new NoConnectionIds())
			.stopwatchFactory(NoStopwatch::new)
			.build());
	}

	Connection wrap(Connection connection) {
		return this.proxyConfig.getJdbcProxyFactory().createConnection(connection, NO_INFO, this.proxyConfig);
	}

	/**
	 * Takes back what {@link #wrap} did, for a data source that is handed its own
	 * connection.
	 * @param argument argument of a call
	 * @return the data source's own connection, or the argument as it is
	 */
	@Nullable Object unwrap(@Nullable Object argument) {
		if (argument instanceof ProxyJdbcObject proxy && proxy.getProxyConfig() == this.proxyConfig) {
			return proxy.getTarget();
		}
		return argument;
	}

	private static final class NoConnectionIds implements ConnectionIdManager {

		@Override
		public String getId(Connection connection) {
			return "";
		}

		@Override
		public void addClosedId(String closedId) {
		}

		@Override
		public Set<String> getOpenConnectionIds() {
			return Set.of();
		}

	}

	private static final class NoStopwatch implements Stopwatch {

		@Override
		public Stopwatch start() {
			return this;
		}

		@Override
		public long getElapsedTime() {
			return 0;
		}

	}

}
