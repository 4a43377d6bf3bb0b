package io.github.nplusone.jdbc;

import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.recording.UnattributedExecutions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JdbcProxyHints}: the JDK proxies that an application can ask for.
 */
class JdbcProxyHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	@BeforeEach
	void register() {
		new JdbcProxyHints().registerHints(this.hints, null);
	}

	@Test
	void everyProxyThatIsMadeHasAHint() throws Exception {
		DataSourceWrapper wrapper = TestDataSources.wrapper(new StatementFingerprints(new FingerprintCache()),
				new UnattributedExecutions(), JdbcProperties.Proxies.DATASOURCE_PROXY);
		DataSource dataSource = wrapper.wrap(TestDataSources.h2(), "dataSource", getClass().getClassLoader());
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				PreparedStatement prepared = connection.prepareStatement("select 1");
				CallableStatement callable = connection.prepareCall("select 1")) {
			assertHint(connection);
			assertHint(statement);
			assertHint(prepared);
			assertHint(callable);
		}
	}

	private void assertHint(Object proxy) {
		assertThat(Proxy.isProxyClass(proxy.getClass())).isTrue();
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(proxy.getClass().getInterfaces()))
			.accepts(this.hints);
	}

}
