package io.github.nplusone.setups;

import javax.sql.DataSource;

import com.example.notes.NotesApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Several application contexts in one JVM, side by side or one above the other, each with
 * an nplusone of its own.
 */
class SeveralContextsTests {

	@Test
	void sideBySide() throws InterruptedException {
		try (ConfigurableApplicationContext one = Applications.run(notes());
				ConfigurableApplicationContext other = Applications.run(notes())) {
			Applications.client(one).get("/notes").hasCount(2).hasBody("first second");
			Applications.client(other).get("/notes").hasCount(2).hasBody("first second");
			Applications.client(one).get("/notes").hasCount(2).hasBody("first second");
			one.getBean(CollectedReports.class).containExactly(2, 2);
			other.getBean(CollectedReports.class).containExactly(2);
		}
	}

	@Test
	void childWithTheDataSourceOfItsParent() throws InterruptedException {
		countsOnce(notes());
	}

	@Test
	void childWithADataSourceAroundThatOfItsParent() throws InterruptedException {
		countsOnce(notes().sources(WrappingConfiguration.class, TemplateConfiguration.class));
	}

	@Test
	void childThatHandsOutTheDataSourceOfItsParent() throws InterruptedException {
		countsOnce(notes().sources(HandingOutConfiguration.class, TemplateConfiguration.class));
	}

	private static void countsOnce(SpringApplicationBuilder child) throws InterruptedException {
		try (ConfigurableApplicationContext parent = Applications
			.run(new SpringApplicationBuilder(ParentConfiguration.class).web(WebApplicationType.NONE));
				ConfigurableApplicationContext context = Applications.run(child.parent(parent))) {
			Applications.client(context).get("/notes").hasCount(2).hasBody("first second");
			context.getBean(CollectedReports.class).containExactly(2);
		}
	}

	private static SpringApplicationBuilder notes() {
		return new SpringApplicationBuilder(NotesApplication.class, CollectedReports.class)
			.properties("spring.datasource.generate-unique-name=true");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ParentConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class WrappingConfiguration {

		@Bean
		DataSource dataSource(ConfigurableApplicationContext context) {
			return new LazyConnectionDataSourceProxy(dataSourceOfParent(context));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HandingOutConfiguration {

		@Bean
		DataSource dataSource(ConfigurableApplicationContext context) {
			return dataSourceOfParent(context);
		}

	}

	/**
	 * Without it, the template of the parent would do, and its data source.
	 */
	@Configuration(proxyBeanMethods = false)
	static class TemplateConfiguration {

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

	}

	private static DataSource dataSourceOfParent(ConfigurableApplicationContext context) {
		return context.getParent().getBean(DataSource.class);
	}

}
