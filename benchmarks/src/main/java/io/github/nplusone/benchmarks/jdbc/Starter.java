package io.github.nplusone.benchmarks.jdbc;

import java.util.Map;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.github.nplusone.budget.Budgets;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.callsite.NPlusOneCallSiteAutoConfiguration;
import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;

/**
 * What the starter brings to an application with given properties.
 */
final class Starter {

	private Starter() {
	}

	static DataSource wrap(DataSource dataSource, Map<String, Object> properties) {
		AnnotationConfigApplicationContext context = context(properties);
		AutoConfigurationPackages.register(context, Starter.class.getPackageName());
		context.registerBean("dataSource", DataSource.class, () -> dataSource);
		context.register(NPlusOneCallSiteAutoConfiguration.class, NPlusOneJdbcAutoConfiguration.class);
		context.refresh();
		return context.getBean(DataSource.class);
	}

	static Budgets budgets(Map<String, Object> properties) {
		AnnotationConfigApplicationContext context = context(properties);
		context.register(NPlusOneBudgetAutoConfiguration.class);
		context.refresh();
		return context.getBean(Budgets.class);
	}

	private static AnnotationConfigApplicationContext context(Map<String, Object> properties) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties));
		return context;
	}

}
