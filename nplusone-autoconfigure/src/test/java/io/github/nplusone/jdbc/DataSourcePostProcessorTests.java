package io.github.nplusone.jdbc;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataSourcePostProcessor}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DataSourcePostProcessorTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneJdbcAutoConfiguration.class));

	@Test
	void comesAfterOrderedPostProcessors() {
		this.runner.withUserConfiguration(PoolConfiguration.class, ReplacingConfiguration.class).run((context) -> {
			DataSource dataSource = context.getBean(DataSource.class);
			assertThat(dataSource).isInstanceOf(DelegatingDataSource.class);
			assertThat(Recorded.queryOn(dataSource).queries()).isOne();
		});
	}

	@Test
	void makesNoBeanIneligibleForOtherPostProcessors(CapturedOutput output) {
		this.runner.withUserConfiguration(PoolConfiguration.class, AspectConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain("not eligible").doesNotContain("WARN");
		});
	}

	@Test
	void postProcessorThatNeedsTheDataSourceLeavesItCounted() {
		this.runner.withUserConfiguration(PoolConfiguration.class, NeedingPostProcessorConfiguration.class)
			.run((context) -> assertThat(Recorded.queryOn(context.getBean(DataSource.class)).queries()).isOne());
	}

	@Test
	void countsBeanWithAspectOnItsClass() {
		this.runner.withUserConfiguration(PoolConfiguration.class, AspectConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			HikariDataSource pool = context.getBean(HikariDataSource.class);
			assertThat(Recorded.queryOn(pool).queries()).isOne();
			assertThat(context.getBean(CallCounter.class).count).isOne();
		});
	}

	@Test
	void countsBeanWithAspectOnItsInterfaces() {
		this.runner.withUserConfiguration(PoolConfiguration.class, InterfaceAspectConfiguration.class)
			.run((context) -> {
				DataSource dataSource = context.getBean(DataSource.class);
				assertThat(dataSource).isNotInstanceOf(HikariDataSource.class);
				assertThat(Recorded.queryOn(dataSource).queries()).isOne();
				assertThat(context.getBean(CallCounter.class).count).isOne();
			});
	}

	@Test
	void countsScopedBeanOnce() {
		withThreadScope().run((context) -> {
			DataSource dataSource = context.getBean("scoped", DataSource.class);
			assertThat(Recorded.queryOn(dataSource).counts()).singleElement().satisfies((count) -> {
				assertThat(count.executions()).isOne();
				assertThat(count.dataSource()).isEqualTo("scoped");
			});
			context.getBean("scopedTarget.scoped", HikariDataSource.class).close();
		});
	}

	@Test
	void skipsTargetOfScopedProxy() {
		withThreadScope().run((context) -> {
			DataSource target = context.getBean("scopedTarget.scoped", DataSource.class);
			assertThat(DataSourceWrapper.isWrapped(target)).isFalse();
		});
	}

	@Test
	void scopedBeanStaysOfItsClass() {
		withThreadScope().run((context) -> assertThat(context.getBean("scoped")).isInstanceOf(HikariDataSource.class));
	}

	private ApplicationContextRunner withThreadScope() {
		return this.runner.withUserConfiguration(ScopedConfiguration.class)
			.withInitializer((context) -> context.getBeanFactory().registerScope("thread", new SimpleThreadScope()));
	}

	@Test
	void leavesOtherBeansAlone() {
		Object bean = new Object();
		assertThat(postProcessor(true).postProcessAfterInitialization(bean, "bean")).isSameAs(bean);
	}

	@Test
	void wrapsDataSource() {
		Object wrapped = postProcessor(true).postProcessAfterInitialization(TestDataSources.h2(), "dataSource");
		assertThat(DataSourceWrapper.isWrapped((DataSource) wrapped)).isTrue();
	}

	// AOT processing has decided the condition before.
	@Test
	void leavesDataSourceAloneWhenSwitchedOffAtRunTime() {
		DataSource dataSource = TestDataSources.h2();
		assertThat(postProcessor(false).postProcessAfterInitialization(dataSource, "dataSource")).isSameAs(dataSource);
	}

	@Test
	void dataSourceThatCanNotBeWrappedWorksAsBefore(CapturedOutput output) {
		DataSource dataSource = TestDataSources.h2();
		ObjectProvider<DataSourceWrapper> failing = new StaticListableBeanFactory()
			.getBeanProvider(DataSourceWrapper.class);
		assertThat(postProcessor(true, failing).postProcessAfterInitialization(dataSource, "broken"))
			.isSameAs(dataSource);
		assertThat(output).containsOnlyOnce("Could not wrap the DataSource bean 'broken'");
	}

	private static BeanPostProcessor postProcessor(boolean enabled) {
		return postProcessor(enabled, provider(TestDataSources.wrapper()));
	}

	private static BeanPostProcessor postProcessor(boolean enabled, ObjectProvider<DataSourceWrapper> wrapper) {
		MockEnvironment environment = new MockEnvironment().withProperty("nplusone.enabled", String.valueOf(enabled));
		return new DataSourcePostProcessor(environment,
				provider(new JdbcProperties(Set.of(), JdbcProperties.Proxies.STATIC)), wrapper);
	}

	@SuppressWarnings("unchecked")
	private static <T> ObjectProvider<T> provider(T object) {
		return new StaticListableBeanFactory(Map.of("bean", object)).getBeanProvider((Class<T>) object.getClass());
	}

	@Configuration(proxyBeanMethods = false)
	static class PoolConfiguration {

		@Bean
		HikariDataSource pool() {
			return TestDataSources.pool();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReplacingConfiguration {

		@Bean
		static ReplacingPostProcessor replacingPostProcessor() {
			return new ReplacingPostProcessor();
		}

	}

	static class ReplacingPostProcessor implements BeanPostProcessor, Ordered {

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE - 100;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof DataSource dataSource) ? new DelegatingDataSource(dataSource) : bean;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NeedingPostProcessorConfiguration {

		@Bean
		static BeanPostProcessor needingPostProcessor(DataSource dataSource) {
			return new BeanPostProcessor() {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class AspectConfiguration {

		@Bean
		static DefaultAdvisorAutoProxyCreator autoProxyCreator() {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setOrder(Ordered.HIGHEST_PRECEDENCE);
			creator.setProxyTargetClass(true);
			return creator;
		}

		@Bean
		static CallCounter callCounter() {
			return new CallCounter();
		}

		@Bean
		static Advisor advisor(CallCounter callCounter) {
			return advisorOnGetConnection(callCounter);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InterfaceAspectConfiguration {

		@Bean
		static DefaultAdvisorAutoProxyCreator autoProxyCreator() {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return creator;
		}

		@Bean
		static CallCounter callCounter() {
			return new CallCounter();
		}

		@Bean
		static Advisor advisor(CallCounter callCounter) {
			return advisorOnGetConnection(callCounter);
		}

	}

	private static Advisor advisorOnGetConnection(CallCounter callCounter) {
		NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
		pointcut.addMethodName("getConnection");
		return new DefaultPointcutAdvisor(pointcut, callCounter);
	}

	static class CallCounter implements MethodBeforeAdvice {

		private int count;

		@Override
		public void before(Method method, Object[] arguments, Object target) {
			this.count++;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ScopedConfiguration {

		@Bean
		@Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
		HikariDataSource scoped() {
			return TestDataSources.pool();
		}

	}

}
