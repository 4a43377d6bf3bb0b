package io.github.nplusone.test;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.client.RestTemplate;

/**
 * Auto-configuration for tests: which test a request belongs to, and whether anything is
 * measured.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TestProperties.class)
public final class NPlusOneTestAutoConfiguration {

	// Outside the filter that records requests.
	private static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE;

	@Bean
	SmartInitializingSingleton nPlusOneMeasuringCheck(ApplicationContext context, TestProperties properties) {
		return new MeasuringCheck(new MeasuredContext(context), !properties.failOn().isEmpty());
	}

	/**
	 * What needs a server, or MockMvc.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass(Filter.class)
	static class ServletConfiguration {

		@Bean
		FilterRegistrationBean<TestRequestFilter> nPlusOneTestRequestFilter(ApplicationContext context) {
			FilterRegistrationBean<TestRequestFilter> registration = new FilterRegistrationBean<>(
					new TestRequestFilter(context));
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			registration.setOrder(FILTER_ORDER);
			return registration;
		}

	}

	/**
	 * What needs a client of Spring Web.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RestTemplate.class)
	static class RestTemplateConfiguration {

		@Bean
		static TestRestTemplatePostProcessor nPlusOneTestRestTemplatePostProcessor() {
			return new TestRestTemplatePostProcessor();
		}

	}

	/**
	 * What needs the client of Spring WebFlux.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = { "org.springframework.test.web.reactive.server.WebTestClient",
			"org.springframework.web.reactive.function.client.ExchangeFilterFunction" })
	static class WebTestClientConfiguration {

		@Bean
		static WebTestClientPostProcessor nPlusOneWebTestClientPostProcessor() {
			return new WebTestClientPostProcessor();
		}

	}

	/**
	 * What needs the client that is new in Spring Framework 7.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "org.springframework.test.web.servlet.client.RestTestClient")
	static class RestTestClientConfiguration {

		@Bean
		static RestTestClientPostProcessor nPlusOneRestTestClientPostProcessor() {
			return new RestTestClientPostProcessor();
		}

	}

}
