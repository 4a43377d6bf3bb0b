package io.github.nplusone.web;

import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.context.request.async.WebAsyncUtils;

import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * Records on the thread that runs the {@link Callable} or the
 * {@code StreamingResponseBody} of a request. A request runs one at a time.
 */
final class CallableRecording implements CallableProcessingInterceptor {

	private final RequestRecording recording;

	private CurrentRecording.@Nullable Scope scope;

	private CallableRecording(RequestRecording recording) {
		this.recording = recording;
	}

	static void register(HttpServletRequest request, RequestRecording recording) {
		WebAsyncUtils.getAsyncManager(request)
			.registerCallableInterceptor(CallableRecording.class, new CallableRecording(recording));
	}

	@Override
	public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
		this.scope = CurrentRecording.open(this.recording);
	}

	@Override
	public <T> void postProcess(NativeWebRequest request, Callable<T> task, @Nullable Object concurrentResult) {
		if (this.scope != null) {
			this.scope.close();
		}
	}

}
