package io.github.nplusone.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Prepares the response just before a message converter writes a body. Bodies that stream
 * (emitters, {@code StreamingResponseBody}, {@code Flux}) do not pass here.
 */
@ControllerAdvice
final class ResponseBodyBufferAdvice implements ResponseBodyAdvice<Object> {

	private final ResponseWrapping wrapping;

	ResponseBodyBufferAdvice(ResponseWrapping wrapping) {
		this.wrapping = wrapping;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType,
			MediaType selectedContentType, Class<? extends HttpMessageConverter<?>> selectedConverterType,
			ServerHttpRequest request, ServerHttpResponse response) {
		if (request instanceof ServletServerHttpRequest servletRequest) {
			this.wrapping.prepareForBody(servletRequest.getServletRequest());
		}
		return body;
	}

}
