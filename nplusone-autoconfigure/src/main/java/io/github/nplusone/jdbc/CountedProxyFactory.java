package io.github.nplusone.jdbc;

import java.sql.Connection;

import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;

/**
 * Makes connections that count by themselves, and so do their statements, instead of JDK
 * proxies that pass every call through datasource-proxy's logic.
 */
final class CountedProxyFactory extends JdkJdbcProxyFactory {

	private final ExecutionRecorder recorder;

	CountedProxyFactory(ExecutionRecorder recorder) {
		this.recorder = recorder;
	}

	ExecutionRecorder recorder() {
		return this.recorder;
	}

	@Override
	public Connection createConnection(Connection connection, ConnectionInfo info, ProxyConfig config) {
		return new CountedConnection(connection, config);
	}

}
