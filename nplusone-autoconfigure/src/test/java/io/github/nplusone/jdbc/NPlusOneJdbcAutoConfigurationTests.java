package io.github.nplusone.jdbc;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.recording.UnattributedExecutions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NPlusOneJdbcAutoConfiguration} in applications that get their data
 * source from Spring Boot, or make it themselves.
 */
@ExtendWith(OutputCaptureExtension.class)
class NPlusOneJdbcAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneJdbcAutoConfiguration.class, DataSourceAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + TestDataSources.url());

	@Test
	void countsTheAutoConfiguredPool() {
		this.runner.run((context) -> {
			assertThat(context).getBean(DataSource.class).isInstanceOf(HikariDataSource.class);
			JdbcTemplate template = context.getBean(JdbcTemplate.class);
			assertThat(Recorded.during(() -> template.execute("select 1")).counts())
				.extracting(ExecutionCount::dataSource)
				.containsExactly("dataSource");
		});
	}

	@Test
	void countsTheAutoConfiguredEmbeddedDatabase() {
		this.runner
			.withPropertyValues("spring.datasource.embedded-database-connection=h2", "spring.datasource.url=",
					"spring.datasource.type=" + SimpleDriverDataSource.class.getName())
			.run((context) -> assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne());
	}

	@Test
	void keepsTheBoundPropertiesOfTheAutoConfiguredPool() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.pool-name=bound",
					"spring.datasource.hikari.maximum-pool-size=3")
			.run((context) -> {
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				assertThat(pool.getPoolName()).isEqualTo("bound");
				assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
			});
	}

	@Test
	void closesThePoolWithTheContext() {
		HikariDataSource[] pool = new HikariDataSource[1];
		this.runner.run((context) -> {
			pool[0] = context.getBean(HikariDataSource.class);
			Recorded.query(pool[0]);
			assertThat(pool[0].isRunning()).isTrue();
		});
		assertThat(pool[0].isClosed()).isTrue();
	}

	@Test
	void countsPoolWithConnectionDetails() {
		this.runner.withPropertyValues("spring.datasource.url=jdbc:h2:mem:replaced")
			.withUserConfiguration(ConnectionDetailsConfiguration.class)
			.run((context) -> {
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:h2:mem:details");
				assertThat(Recorded.queryOn(pool).queries()).isOne();
			});
	}

	@Test
	void countsOnceWithLazyFetch() {
		this.runner.withPropertyValues("spring.datasource.connection-fetch=lazy").run((context) -> {
			DataSource dataSource = context.getBean(DataSource.class);
			assertThat(dataSource).isInstanceOf(LazyConnectionDataSourceProxy.class);
			assertThat(Recorded.queryOn(dataSource).queries()).isOne();
		});
	}

	@Test
	void countsWithLazyInitialization() {
		this.runner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				assertThat(context.getBeanFactory().containsSingleton("dataSource")).isFalse();
				assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne();
			});
	}

	@Test
	void injectsPoolByItsClass() {
		this.runner.withUserConfiguration(PoolConfiguration.class, PoolUser.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(Recorded.queryOn(context.getBean(PoolUser.class).pool).queries()).isOne();
		});
	}

	@Test
	void keepsTheBoundPropertiesOfAPoolOfTheApplication() {
		this.runner.withUserConfiguration(PoolConfiguration.class)
			.withPropertyValues("app.pool.maximum-pool-size=4", "app.pool.pool-name=mine")
			.run((context) -> {
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				assertThat(pool.getMaximumPoolSize()).isEqualTo(4);
				assertThat(pool.getPoolName()).isEqualTo("mine");
				assertThat(pool.unwrap(HikariDataSource.class).getPoolName()).isEqualTo("mine");
			});
	}

	@Test
	void injectsEmbeddedDatabase() {
		this.runner.withUserConfiguration(EmbeddedConfiguration.class, EmbeddedUser.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(Recorded.queryOn(context.getBean(EmbeddedUser.class).database).queries()).isOne();
		});
	}

	@Test
	void countsProductOfAFactory() {
		this.runner.withUserConfiguration(FactoryConfiguration.class)
			.run((context) -> assertThat(Recorded.queryOn(context.getBean("produced", DataSource.class)).counts())
				.extracting(ExecutionCount::dataSource)
				.containsExactly("produced"));
	}

	@Test
	void countsInstanceWithTwoBeanNamesOnce() {
		this.runner.withUserConfiguration(TwoNamesConfiguration.class).run((context) -> {
			assertThat(context.getBean("two")).isSameAs(context.getBean("one"));
			assertThat(Recorded.queryOn(context.getBean("two", DataSource.class)).queries()).isOne();
		});
	}

	@Test
	void countsUnwrappedInstanceWithTwoBeanNamesOnce() {
		this.runner.withUserConfiguration(SharedInstanceConfiguration.class).run((context) -> {
			assertThat(Recorded.queryOn(context.getBean("one", DataSource.class)).queries()).isOne();
			assertThat(Recorded.queryOn(context.getBean("two", DataSource.class)).queries()).isOne();
		});
	}

	@Test
	void countsExecutionsOutsideOfRequests() {
		this.runner.run((context) -> {
			Recorded.query(context.getBean(DataSource.class));
			assertThat(context.getBean(UnattributedExecutions.class).outside()).isOne();
		});
	}

	// Other starters call every such bean.
	@Test
	void offersNoQueryExecutionListener() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(QueryExecutionListener.class));
	}

	@Test
	void leavesExcludedDataSourceAlone() {
		this.runner.withUserConfiguration(TwoNamesConfiguration.class, PoolConfiguration.class)
			.withPropertyValues("nplusone.jdbc.exclude=pool,other")
			.run((context) -> {
				assertThat(context.getBean("pool").getClass()).isEqualTo(HikariDataSource.class);
				assertThat(Recorded.queryOn(context.getBean("pool", DataSource.class)).counts()).isEmpty();
				assertThat(Recorded.queryOn(context.getBean("one", DataSource.class)).queries()).isOne();
			});
	}

	@Test
	void unknownPropertyFails() {
		this.runner.withPropertyValues("nplusone.jdbc.excluded=pool").run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void leavesEverythingAloneWhenDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(NPlusOneJdbcAutoConfiguration.class);
			assertThat(context.getBean(DataSource.class).getClass()).isEqualTo(HikariDataSource.class);
		});
	}

	@Test
	void backsOffWithoutSpringAop() {
		this.runner.withClassLoader(new FilteredClassLoader(ProxyFactory.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(NPlusOneJdbcAutoConfiguration.class));
	}

	@Test
	void startsWithoutAnyDataSource(CapturedOutput output) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NPlusOneJdbcAutoConfiguration.class))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).doesNotContain("WARN");
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class ConnectionDetailsConfiguration {

		@Bean
		JdbcConnectionDetails connectionDetails() {
			return new JdbcConnectionDetails() {

				@Override
				public String getUsername() {
					return "sa";
				}

				@Override
				public String getPassword() {
					return "";
				}

				@Override
				public String getJdbcUrl() {
					return "jdbc:h2:mem:details";
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties
	static class PoolConfiguration {

		@Bean
		@ConfigurationProperties("app.pool")
		HikariDataSource pool() {
			return TestDataSources.pool();
		}

	}

	record PoolUser(HikariDataSource pool) {

	}

	@Configuration(proxyBeanMethods = false)
	static class EmbeddedConfiguration {

		@Bean
		EmbeddedDatabase database() {
			return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		}

	}

	record EmbeddedUser(EmbeddedDatabase database) {

	}

	@Configuration(proxyBeanMethods = false)
	static class FactoryConfiguration {

		@Bean
		FactoryBean<DataSource> produced() {
			return new FactoryBean<>() {

				@Override
				public DataSource getObject() {
					return TestDataSources.h2();
				}

				@Override
				public Class<?> getObjectType() {
					return DataSource.class;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoNamesConfiguration {

		@Bean
		DataSource one() {
			return TestDataSources.h2();
		}

		@Bean
		DataSource two(DataSource one) {
			return one;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SharedInstanceConfiguration {

		private final DataSource shared = TestDataSources.h2();

		@Bean
		DataSource one() {
			return this.shared;
		}

		@Bean
		DataSource two() {
			return this.shared;
		}

	}

}
