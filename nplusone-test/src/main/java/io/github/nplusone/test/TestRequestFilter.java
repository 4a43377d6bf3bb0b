package io.github.nplusone.test;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationContext;

import io.github.nplusone.recording.CurrentRecording;

/**
 * Makes each request a part of the test that sends it. Outside of the filter that records
 * it.
 */
final class TestRequestFilter implements Filter {

	private final ApplicationContext context;

	TestRequestFilter(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		// A request of MockMvc is on the thread of its test.
		if (!(request instanceof HttpServletRequest http) || request.getDispatcherType() != DispatcherType.REQUEST
				|| CurrentRecording.get() != null) {
			chain.doFilter(request, response);
			return;
		}
		try (CurrentRecording.Scope scope = CurrentRecording
			.open(RunningMeasurements.recordingFor(http.getHeader(TestHeader.NAME), this.context))) {
			chain.doFilter(request, response);
		}
	}

}
