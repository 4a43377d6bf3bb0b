package io.github.nplusone.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;

import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.report.NPlusOneReportAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class NPlusOneWebAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(NPlusOneWebAutoConfiguration.class,
			NPlusOneBudgetAutoConfiguration.class, NPlusOneReportAutoConfiguration.class);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	@Test
	void filterSeesEveryDispatchButIncludes() {
		this.runner.run((context) -> {
			FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
			assertThat(registration.getFilter()).isInstanceOf(RequestRecordingFilter.class);
			assertThat(registration.determineDispatcherTypes()).containsExactlyInAnyOrder(DispatcherType.REQUEST,
					DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD);
			assertThat(registration.isAsyncSupported()).isTrue();
			assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE + 2);
		});
	}

	@Test
	void backsOffOutsideOfServletApplications() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FilterRegistrationBean.class));
	}

	@Test
	void backsOffWithoutServletApi() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.withClassLoader(new FilteredClassLoader(Filter.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FilterRegistrationBean.class));
	}

	@Test
	void worksWithoutSpringMvc() {
		this.runner.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.run((context) -> assertThat(context).hasSingleBean(FilterRegistrationBean.class)
				.doesNotHaveBean(ResponseBodyBufferAdvice.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
	}

	@Test
	void routeIsReadFromTheAttributeOfSpringMvc() {
		assertThat(ReflectionTestUtils.getField(RecordedRequest.class, "PATTERN_ATTRIBUTE"))
			.isEqualTo(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
	}

}
