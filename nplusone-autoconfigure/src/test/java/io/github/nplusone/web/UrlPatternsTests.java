package io.github.nplusone.web;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

class UrlPatternsTests {

	private final HttpRequestHandler handler = (request, response) -> {
	};

	private final SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/files/**", this.handler));

	private final UrlPatterns patterns = new UrlPatterns(() -> Stream.of(this.mapping));

	@BeforeEach
	void registerHandlers() {
		this.mapping.setApplicationContext(new StaticApplicationContext());
	}

	@Test
	void patternOfAMappingIsOne() {
		assertThat(includes("/files/**")).isTrue();
		assertThat(includes("/")).isTrue();
	}

	@Test
	void pathThatADefaultHandlerGotIsNone() {
		assertThat(includes("/attack/42")).isFalse();
	}

	private boolean includes(String pattern) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		return this.patterns.includes(request, this.handler);
	}

}
