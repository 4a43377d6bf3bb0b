package io.github.nplusone.web;

import jakarta.servlet.DispatcherType;
import io.micrometer.observation.ObservationFilter;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

import io.github.nplusone.observation.NPlusOneObservationAutoConfiguration;
import io.github.nplusone.report.Reporting;

/**
 * Auto-configuration for the recording of HTTP requests.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = NPlusOneObservationAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Filter.class)
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebProperties.class)
public final class NPlusOneWebAutoConfiguration {

	// Inside the observation of the request, outside everything that runs queries.
	private static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 2;

	@Bean
	ResponseWrapping nPlusOneResponseWrapping(WebProperties properties) {
		return new ResponseWrapping(properties);
	}

	@Bean
	RecordingFilterRegistration nPlusOneRequestRecordingFilter(WebProperties properties, Environment environment,
			ResponseWrapping wrapping, RequestCompletion completion) {
		RecordingFilterRegistration registration = new RecordingFilterRegistration(
				new RequestRecordingFilter(RecordedPaths.of(properties, environment), wrapping, completion),
				completion);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR,
				DispatcherType.FORWARD);
		registration.setOrder(FILTER_ORDER);
		// AOT processing decides the condition on this property at build time.
		registration.setEnabled(environment.getProperty("nplusone.enabled", Boolean.class, true));
		return registration;
	}

	@Bean
	RequestCompletion nPlusOneRequestCompletion(ListableBeanFactory beanFactory, ObjectProvider<Reporting> reporting) {
		return new RequestCompletion(ErrorPages.areRegisteredIn(beanFactory),
				SingletonSupplier.of(reporting::getObject));
	}

	/**
	 * What needs Spring MVC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(DispatcherServlet.class)
	static class MvcConfiguration {

		@Bean
		ResponseBodyBufferAdvice nPlusOneResponseBodyBufferAdvice(ResponseWrapping wrapping) {
			return new ResponseBodyBufferAdvice(wrapping);
		}

		@Bean
		HandlerCallSites nPlusOneHandlerCallSites() {
			return new HandlerCallSites();
		}

		@Bean
		HandlerBudgets nPlusOneHandlerBudgets(HandlerCallSites callSites) {
			return new HandlerBudgets(callSites);
		}

		@Bean
		HandlerBudgetsCheck nPlusOneHandlerBudgetsCheck(HandlerBudgets budgets,
				ObjectProvider<AbstractHandlerMethodMapping<?>> mappings) {
			return new HandlerBudgetsCheck(budgets, mappings);
		}

		@Bean
		StoppedRequestResolver nPlusOneStoppedRequestResolver(ResponseWrapping wrapping) {
			return new StoppedRequestResolver(wrapping);
		}

		@Bean
		WebMvcConfigurer nPlusOneWebMvcConfigurer(ResponseWrapping wrapping, WebProperties properties,
				HandlerCallSites callSites, HandlerBudgets budgets, ObjectProvider<Reporting> reporting,
				ObjectProvider<AbstractUrlHandlerMapping> mappings) {
			HandlerObserver observer = new HandlerObserver(wrapping, properties.excludeStaticResources(), callSites,
					budgets, SingletonSupplier.of(reporting::getObject), new UrlPatterns(mappings::stream));
			return new WebMvcConfigurer() {

				@Override
				public void addInterceptors(InterceptorRegistry registry) {
					registry.addInterceptor(observer).order(Ordered.HIGHEST_PRECEDENCE);
				}

			};
		}

	}

	/**
	 * What needs tracing.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ObservationFilter.class)
	@ConditionalOnBean(type = "io.micrometer.tracing.Tracer")
	static class TracingConfiguration {

		@Bean
		RequestObservationFilter nPlusOneRequestObservationFilter(ObjectProvider<Reporting> reporting) {
			return new RequestObservationFilter(SingletonSupplier.of(reporting::getObject));
		}

	}

}
