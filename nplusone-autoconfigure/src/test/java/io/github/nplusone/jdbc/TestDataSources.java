package io.github.nplusone.jdbc;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbcx.JdbcDataSource;

import io.github.nplusone.analysis.FingerprintCache;
import io.github.nplusone.jdbc.JdbcProperties.Proxies;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * Data sources on an H2 database of their own, and the wrapping of them that the
 * auto-configuration does.
 */
final class TestDataSources {

	// All tests that wrap a data source run twice, see the POM.
	static final Proxies PROXIES = Proxies.valueOf(System.getProperty("proxies", "STATIC"));

	private TestDataSources() {
	}

	static HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url());
		pool.setMaximumPoolSize(2);
		return pool;
	}

	static JdbcDataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl(url());
		return dataSource;
	}

	static String url() {
		return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	static DataSource wrap(DataSource dataSource) {
		return wrap(dataSource, "dataSource");
	}

	static DataSource wrap(DataSource dataSource, String name) {
		return wrapper().wrap(dataSource, name, TestDataSources.class.getClassLoader());
	}

	static DataSourceWrapper wrapper() {
		return wrapper(new UnattributedExecutions());
	}

	static DataSourceWrapper wrapper(UnattributedExecutions unattributed) {
		return wrapper(new StatementFingerprints(new FingerprintCache()), unattributed);
	}

	static DataSourceWrapper wrapper(StatementFingerprints fingerprints, UnattributedExecutions unattributed) {
		return wrapper(fingerprints, unattributed, PROXIES);
	}

	static DataSourceWrapper wrapper(StatementFingerprints fingerprints, UnattributedExecutions unattributed,
			Proxies proxies) {
		return new DataSourceWrapper(new ExecutionRecorder(fingerprints, unattributed, new Callers(CallerFinder.NONE)),
				proxies);
	}

}
