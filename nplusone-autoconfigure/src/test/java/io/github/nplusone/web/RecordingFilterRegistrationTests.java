package io.github.nplusone.web;

import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import io.github.nplusone.report.NPlusOneReportAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests for {@link RecordingFilterRegistration}.
 */
class RecordingFilterRegistrationTests {

	private final ServletContext servletContext = mock();

	@BeforeEach
	void nameTheContainer() {
		given(this.servletContext.getServerInfo()).willReturn("Apache Tomcat/11.0.0");
	}

	@ParameterizedTest
	@CsvSource({ "org.springframework.web.filter.ServerHttpObservationFilter, 0",
			"org.springframework.boot.servlet.filter.OrderedCharacterEncodingFilter, 0",
			"org.springframework.boot.web.servlet.support.ErrorPageFilter, 1",
			"org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean$1, 1",
			"org.springframework.web.filter.CompositeFilter, 1", "com.example.AnswerFilter, 1", ", 1" })
	void endIsListenedForIfAFilterAroundMayAnswer(@Nullable String type, int listeners) {
		FilterRegistration around = mock();
		given(around.getClassName()).willReturn(type);
		given(this.servletContext.getFilterRegistrations()).willAnswer((call) -> Map.of("around", around));
		register();
		then(this.servletContext).should(times(listeners)).addListener(any(RequestEndListener.class));
	}

	@Test
	void endIsListenedForWhereThatCostsNothing() {
		given(this.servletContext.getServerInfo()).willReturn("jetty/12.1.0");
		register();
		then(this.servletContext).should().addListener(any(RequestEndListener.class));
	}

	@Test
	void endIsNotListenedForIfNoFilterIsAround() {
		given(this.servletContext.getFilterRegistrations()).willReturn(Map.of());
		register();
		then(this.servletContext).should(times(0)).addListener(any(RequestEndListener.class));
	}

	private void register() {
		given(this.servletContext.addFilter(anyString(), any(Filter.class))).willReturn(mock());
		new WebApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(NPlusOneWebAutoConfiguration.class, NPlusOneReportAutoConfiguration.class))
			.run((context) -> assertThatNoException()
				.isThrownBy(() -> start(context.getBean(RecordingFilterRegistration.class))));
	}

	private void start(RecordingFilterRegistration registration) throws ServletException {
		registration.onStartup(this.servletContext);
	}

}
