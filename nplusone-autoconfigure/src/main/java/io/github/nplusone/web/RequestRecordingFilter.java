package io.github.nplusone.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.recording.CurrentRecording;

/**
 * Records what each request executes, through all its dispatches.
 */
final class RequestRecordingFilter implements Filter {

	private final RecordedPaths paths;

	private final ResponseWrapping wrapping;

	private final RequestCompletion completion;

	RequestRecordingFilter(RecordedPaths paths, ResponseWrapping wrapping, RequestCompletion completion) {
		this.paths = paths;
		this.wrapping = wrapping;
		this.completion = completion;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		RecordedRequest recorded = (request instanceof HttpServletRequest http) ? recordedRequest(http) : null;
		if (recorded == null) {
			chain.doFilter(request, response);
			return;
		}
		record(recorded, (HttpServletRequest) request, (HttpServletResponse) response, chain);
	}

	private @Nullable RecordedRequest recordedRequest(HttpServletRequest request) {
		try {
			return knownOrBegun(request);
		}
		catch (RuntimeException ex) {
			this.completion.logOnce(ex);
			return null;
		}
	}

	private @Nullable RecordedRequest knownOrBegun(HttpServletRequest request) {
		RecordedRequest known = RecordedRequest.of(request);
		if (known != null || request.getDispatcherType() != DispatcherType.REQUEST) {
			return known;
		}
		return this.paths.includes(request) ? RecordedRequest.begin(request) : null;
	}

	private void record(RecordedRequest recorded, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		HttpServletResponse wrapped = recorded.wrap(request, response, this.wrapping);
		recorded.enter(request.getDispatcherType());
		boolean failed = true;
		try (CurrentRecording.Scope scope = CurrentRecording.open(recorded.recording())) {
			chain.doFilter(request, wrapped);
			failed = false;
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (wrapped.isCommitted() || !StoppedRequest.isCauseOf(ex)) {
				throw ex;
			}
			this.wrapping.prepareForBody(request);
			StoppedRequest.answer(wrapped);
			failed = false;
		}
		finally {
			this.completion.leave(recorded, request, failed);
		}
	}

}
