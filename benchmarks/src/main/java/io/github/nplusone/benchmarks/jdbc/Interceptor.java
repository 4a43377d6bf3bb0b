package io.github.nplusone.benchmarks.jdbc;

import java.util.Map;

import javax.sql.DataSource;

import com.p6spy.engine.common.StatementInformation;
import com.p6spy.engine.event.SimpleJdbcEventListener;
import com.p6spy.engine.spy.P6DataSource;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import net.ttddyy.dsproxy.listener.DataSourceQueryCountListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import net.ttddyy.observation.tracing.DataSourceObservationListener;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.budget.Budgets;

/**
 * What can be put around a data source to see its queries.
 */
public enum Interceptor {

	/**
	 * Nothing.
	 */
	NONE {

		@Override
		DataSource wrap(DataSource dataSource) {
			return dataSource;
		}

	},

	/**
	 * Static wrappers that count.
	 */
	HAND_WRITTEN {

		@Override
		DataSource wrap(DataSource dataSource) {
			return new HandWritten(dataSource, false);
		}

	},

	/**
	 * Static wrappers that count, take the time and keep the statement.
	 */
	HAND_WRITTEN_TIMED {

		@Override
		DataSource wrap(DataSource dataSource) {
			return new HandWritten(dataSource, true);
		}

	},

	/**
	 * Our starter within a request, everything on.
	 */
	NPLUSONE {

		@Override
		DataSource wrap(DataSource dataSource) {
			return Starter.wrap(dataSource, Map.of());
		}

	},

	/**
	 * Our starter within a request whose budget would make the next query fail, and which
	 * stays within it.
	 */
	NPLUSONE_ENFORCING {

		@Override
		DataSource wrap(DataSource dataSource) {
			return Starter.wrap(dataSource, Map.of());
		}

		@Override
		Budgets budgets() {
			return Starter.budgets(Map.of("nplusone.budget.action", "fail", "nplusone.budget.queries", "1000000",
					"nplusone.budget.time", "1h"));
		}

	},

	/**
	 * Our starter outside of a request.
	 */
	NPLUSONE_OUTSIDE {

		@Override
		DataSource wrap(DataSource dataSource) {
			return Starter.wrap(dataSource, Map.of());
		}

	},

	/**
	 * Our starter within a request, on the JDK proxies of datasource-proxy.
	 */
	NPLUSONE_DATASOURCE_PROXY {

		@Override
		DataSource wrap(DataSource dataSource) {
			return Starter.wrap(dataSource, Map.of("nplusone.jdbc.proxies", "datasource-proxy"));
		}

	},

	/**
	 * Our starter, switched off.
	 */
	NPLUSONE_DISABLED {

		@Override
		DataSource wrap(DataSource dataSource) {
			return Starter.wrap(dataSource, Map.of("nplusone.enabled", "false"));
		}

	},

	/**
	 * datasource-proxy without a listener.
	 */
	DATASOURCE_PROXY {

		@Override
		DataSource wrap(DataSource dataSource) {
			return ProxyDataSourceBuilder.create(dataSource).build();
		}

	},

	/**
	 * datasource-proxy with its own counter.
	 */
	DATASOURCE_PROXY_COUNT {

		@Override
		DataSource wrap(DataSource dataSource) {
			return ProxyDataSourceBuilder.create(dataSource).listener(new DataSourceQueryCountListener()).build();
		}

	},

	/**
	 * p6spy with a listener that counts.
	 */
	P6SPY {

		@Override
		DataSource wrap(DataSource dataSource) {
			P6DataSource p6 = new P6DataSource(dataSource);
			p6.setJdbcEventListenerFactory(() -> CountingListener.INSTANCE);
			return p6;
		}

	},

	/**
	 * OpenTelemetry's instrumentation with a tracer that exports nothing.
	 */
	OPENTELEMETRY {

		@Override
		DataSource wrap(DataSource dataSource) {
			return JdbcTelemetry.builder(OpenTelemetry.noop()).build().wrap(dataSource);
		}

	},

	/**
	 * datasource-micrometer with meters for queries.
	 */
	DATASOURCE_MICROMETER {

		@Override
		DataSource wrap(DataSource dataSource) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig()
				.observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
			DataSourceObservationListener listener = new DataSourceObservationListener(registry);
			return ProxyDataSourceBuilder.create(dataSource).listener(listener).methodListener(listener).build();
		}

	};

	abstract DataSource wrap(DataSource dataSource);

	/**
	 * Whether it is told what a request is.
	 * @return {@code true} if requests are recorded
	 */
	boolean isRecording() {
		return this == NPLUSONE || this == NPLUSONE_ENFORCING || this == NPLUSONE_DATASOURCE_PROXY;
	}

	/**
	 * Who says what each request must not come to.
	 * @return its budgets, {@code null} if nothing is refused
	 */
	@Nullable Budgets budgets() {
		return null;
	}

	/**
	 * The least that p6spy can tell.
	 */
	private static final class CountingListener extends SimpleJdbcEventListener {

		private static final CountingListener INSTANCE = new CountingListener();

		private final ThreadLocal<int[]> count = ThreadLocal.withInitial(() -> new int[1]);

		@Override
		public void onBeforeAnyExecute(StatementInformation statement) {
			this.count.get()[0]++;
		}

	}

}
