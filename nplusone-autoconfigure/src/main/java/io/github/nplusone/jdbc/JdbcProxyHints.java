package io.github.nplusone.jdbc;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.stream.Stream;

import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * The JDK proxies that datasource-proxy makes at run time, for native images.
 */
final class JdbcProxyHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		Stream.of(Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class)
			.forEach((type) -> hints.proxies().registerJdkProxy(ProxyJdbcObject.class, type));
	}

}
