package io.github.nplusone.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.Callers;
import io.github.nplusone.recording.Executions;
import io.github.nplusone.report.NPlusOneReportAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The filter in a mock environment, as {@code MockMvc} makes it: it promises error pages,
 * but dispatches nothing. What containers do is tested with them.
 */
class RequestRecordingFilterTests {

	private final List<RequestReport> reports = new ArrayList<>();

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/users");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@BeforeEach
	@AfterEach
	void nothingIsRecorded() {
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void requestIsReportedOnce() throws Exception {
		filter((request, response) -> query());
		assertThat(this.reports).singleElement().satisfies((report) -> {
			assertThat(report.executions().queries()).isOne();
			assertThat(report.status()).isEqualTo(200);
		});
		assertThat(this.response.getHeader("X-Query-Count")).isEqualTo("1");
	}

	@Test
	void sentErrorIsReportedThoughNothingIsDispatched() throws Exception {
		filter((request, response) -> {
			query();
			((HttpServletResponse) response).sendError(404);
		});
		assertThat(this.reports).singleElement().extracting(RequestReport::status).isEqualTo(404);
		assertThat(this.response.getHeader("X-Query-Count")).isEqualTo("1");
	}

	@Test
	void exceptionIsReportedThoughNothingIsDispatched() {
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> filter((request, response) -> {
			throw new ServletException("intended");
		}));
		assertThat(this.reports).singleElement().extracting(RequestReport::status).isEqualTo(500);
	}

	@Test
	void excludedRequestIsNotRecorded() throws Exception {
		this.request.setRequestURI("/actuator/health");
		filter((request, response) -> assertThat(CurrentRecording.get()).isNull());
		assertThat(this.reports).isEmpty();
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void dispatchOfUnrecordedRequestIsNotRecorded() throws Exception {
		this.request.setDispatcherType(DispatcherType.ERROR);
		filter((request, response) -> assertThat(CurrentRecording.get()).isNull());
		assertThat(this.reports).isEmpty();
	}

	@Test
	void requestGoesOnWhenItCannotBeRecorded() throws Exception {
		MockHttpServletRequest broken = new MockHttpServletRequest("GET", "/users") {

			@Override
			public void setAttribute(String name, Object value) {
				throw new IllegalStateException("no attributes here");
			}

		};
		filter(broken, (request, response) -> response.getWriter().write("done"));
		assertThat(this.response.getContentAsString()).isEqualTo("done");
	}

	private static void query() {
		CurrentRecording.get()
			.add(Executions.of("dataSource", new Fingerprint("select ?", StatementKind.SELECT), 1),
					new Callers(CallerFinder.NONE));
	}

	private void filter(FilterChain chain) {
		filter(this.request, chain);
	}

	private void filter(MockHttpServletRequest request, FilterChain chain) {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(NPlusOneWebAutoConfiguration.class,
					NPlusOneBudgetAutoConfiguration.class, NPlusOneReportAutoConfiguration.class))
			.withBean(ErrorPageRegistrar.class, () -> (registry) -> {
			})
			.withBean(RequestReporter.class, () -> this.reports::add)
			.run((context) -> context.getBean(FilterRegistrationBean.class)
				.getFilter()
				.doFilter(request, this.response, chain));
	}

}
