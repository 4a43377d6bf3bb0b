package io.github.nplusone.benchmarks.jdbc;

import java.util.Map;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.github.nplusone.callsite.NPlusOneCallSiteAutoConfiguration;
import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;

/**
 * Puts what the starter brings around a data source.
 */
final class Starter {

	private Starter() {
	}

	static DataSource wrap(DataSource dataSource, String proxies) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("benchmark", Map.of("nplusone.jdbc.proxies", proxies)));
		context.registerBean("dataSource", DataSource.class, () -> dataSource);
		context.register(NPlusOneCallSiteAutoConfiguration.class, NPlusOneJdbcAutoConfiguration.class);
		context.refresh();
		return context.getBean(DataSource.class);
	}

}
