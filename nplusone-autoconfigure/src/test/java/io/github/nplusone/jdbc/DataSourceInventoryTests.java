package io.github.nplusone.jdbc;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataSourceInventory}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DataSourceInventoryTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneJdbcAutoConfiguration.class));

	@Test
	void listsTheCountedDataSources(CapturedOutput output) {
		this.runner.withUserConfiguration(TwoDataSources.class).run((context) -> {
			assertThat(output).containsPattern("INFO .*Counting the queries of data sources \\[first, second]");
			assertThat(output).doesNotContain("WARN");
		});
	}

	@Test
	void leavesExcludedDataSourcesOut(CapturedOutput output) {
		this.runner.withUserConfiguration(TwoDataSources.class)
			.withPropertyValues("nplusone.jdbc.exclude=first")
			.run((context) -> {
				assertThat(output).contains("Counting the queries of data sources [second]");
				assertThat(output).doesNotContain("WARN");
			});
	}

	@Test
	void namesDataSourceThatAPostProcessorCreatedTooEarly(CapturedOutput output) {
		this.runner.withUserConfiguration(EarlyPostProcessorConfiguration.class)
			.run((context) -> assertThat(output)
				.containsPattern("WARN .*DataSource bean 'early' was created before it could be wrapped")
				.doesNotContain("Counting the queries"));
	}

	@Test
	void namesDataSourceThatAFactoryPostProcessorCreatedTooEarly(CapturedOutput output) {
		this.runner.withUserConfiguration(EarlyFactoryPostProcessorConfiguration.class)
			.run((context) -> assertThat(output).contains("DataSource bean 'early' was created before"));
	}

	@Test
	void excludedDataSourceMayBeEarly(CapturedOutput output) {
		this.runner.withUserConfiguration(EarlyPostProcessorConfiguration.class)
			.withPropertyValues("nplusone.jdbc.exclude=early")
			.run((context) -> assertThat(output).doesNotContain("was created before it could be wrapped"));
	}

	@Test
	void namesExcludedDataSourceThatDoesNotExist(CapturedOutput output) {
		this.runner.withUserConfiguration(TwoDataSources.class)
			.withPropertyValues("nplusone.jdbc.exclude=frist")
			.run((context) -> assertThat(output).contains("exclude names 'frist'", "There are [first, second]"));
	}

	@Test
	void createsNoLazyBean(CapturedOutput output) {
		this.runner.withUserConfiguration(LazyConfiguration.class).run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("lazy")).isFalse();
			assertThat(output).doesNotContain("WARN");
		});
	}

	@Test
	void createsNoProductOfAFactory() {
		this.runner.withUserConfiguration(FactoryConfiguration.class)
			.run((context) -> assertThat(context.getBean(FactoryConfiguration.class).products).hasValue(0));
	}

	@Test
	void createsNoFurtherProductOfAFactoryForPrototypes() {
		this.runner.withUserConfiguration(PrototypeFactoryConfiguration.class)
			.run((context) -> assertThat(context.getBean(PrototypeFactoryConfiguration.class).products).hasValue(0));
	}

	@Test
	void startsWhenAFactoryFailsThatNobodyUses() {
		this.runner.withUserConfiguration(FailingFactoryConfiguration.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void knowsCountedDataSourceBehindAnotherProxy(CapturedOutput output) {
		this.runner.withUserConfiguration(OuterProxyConfiguration.class).run((context) -> {
			assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne();
			assertThat(output).doesNotContain("was created before it could be wrapped");
		});
	}

	@Test
	void knowsCountedDataSourceBehindAnAspect(CapturedOutput output) {
		this.runner.withUserConfiguration(LateAspectConfiguration.class).run((context) -> {
			assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne();
			assertThat(output).doesNotContain("was created before it could be wrapped");
		});
	}

	// As after AOT processing, which decides conditions at build time.
	@Test
	void keepsQuietWhenSwitchedOffAtRunTime(CapturedOutput output) {
		this.runner.withUserConfiguration(TwoDataSources.class, SwitchedOffAtRunTime.class).run((context) -> {
			assertThat(DataSourceWrapper.isWrapped(context.getBean("first", DataSource.class))).isFalse();
			assertThat(output).doesNotContain("was created before it could be wrapped")
				.doesNotContain("Counting the queries");
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource first() {
			return TestDataSources.h2();
		}

		@Bean
		DataSource second() {
			return TestDataSources.h2();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SwitchedOffAtRunTime {

		@Bean
		static BeanFactoryPostProcessor switchOff(ConfigurableEnvironment environment) {
			return (beanFactory) -> environment.getPropertySources()
				.addFirst(new MapPropertySource("off", Map.of("nplusone.enabled", "false")));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EarlyPostProcessorConfiguration {

		@Bean
		static DataSource early() {
			return TestDataSources.h2();
		}

		@Bean
		static EarlyPostProcessor earlyPostProcessor(DataSource dataSource) {
			return new EarlyPostProcessor();
		}

	}

	static class EarlyPostProcessor implements BeanPostProcessor, PriorityOrdered {

		@Override
		public int getOrder() {
			return 0;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EarlyFactoryPostProcessorConfiguration {

		@Bean
		static DataSource early() {
			return TestDataSources.h2();
		}

		@Bean
		static BeanFactoryPostProcessor earlyFactoryPostProcessor(DataSource dataSource) {
			return (beanFactory) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyConfiguration {

		@Bean
		@Lazy
		DataSource lazy() {
			return TestDataSources.h2();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FactoryConfiguration {

		private final AtomicInteger products = new AtomicInteger();

		@Bean
		CountingFactory produced() {
			return new CountingFactory(this.products, true);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrototypeFactoryConfiguration {

		private final AtomicInteger products = new AtomicInteger();

		@Bean
		CountingFactory produced() {
			return new CountingFactory(this.products, false);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingFactoryConfiguration {

		@Bean
		FactoryBean<DataSource> failing() {
			return new FactoryBean<>() {

				@Override
				public DataSource getObject() {
					throw new IllegalStateException("No database");
				}

				@Override
				public Class<?> getObjectType() {
					return DataSource.class;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OuterProxyConfiguration {

		@Bean
		DataSource dataSource() {
			return TestDataSources.h2();
		}

		@Bean
		static BeanPostProcessor proxyPostProcessor() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String beanName) {
					return (bean instanceof DataSource dataSource) ? new ProxyDataSource(dataSource) : bean;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LateAspectConfiguration {

		@Bean
		DataSource dataSource() {
			return TestDataSources.h2();
		}

		@Bean
		static DefaultAdvisorAutoProxyCreator lateAutoProxyCreator() {
			return new DefaultAdvisorAutoProxyCreator();
		}

		@Bean
		static Advisor advisor() {
			NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
			pointcut.addMethodName("getConnection");
			return new DefaultPointcutAdvisor(pointcut, (MethodBeforeAdvice) (method, arguments, target) -> {
			});
		}

	}

	record CountingFactory(AtomicInteger products, boolean isSingleton) implements FactoryBean<DataSource> {

		@Override
		public DataSource getObject() {
			this.products.incrementAndGet();
			return TestDataSources.h2();
		}

		@Override
		public Class<?> getObjectType() {
			return DataSource.class;
		}

	}

}
