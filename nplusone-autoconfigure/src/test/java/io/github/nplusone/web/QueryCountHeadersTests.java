package io.github.nplusone.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import io.github.nplusone.web.WebProperties.Header;
import io.github.nplusone.web.WebProperties.ServerTiming;

import static org.assertj.core.api.Assertions.assertThat;

class QueryCountHeadersTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void countIsRewritten() {
		QueryCountHeaders headers = headers(new Header(true, "X-Query-Count"), false);
		headers.write(this.response, 1, () -> 0, false);
		headers.write(this.response, 2, () -> 0, false);
		assertThat(this.response.getHeaders("X-Query-Count")).containsExactly("2");
		assertThat(this.response.getHeaderNames()).containsExactly("X-Query-Count");
	}

	@Test
	void partialCountSaysSo() {
		headers(new Header(true, "X-Query-Count"), false).write(this.response, 1, () -> 0, true);
		assertThat(this.response.getHeader("X-Query-Count-Partial")).isEqualTo("true");
	}

	@Test
	void headerCanBeRenamed() {
		headers(new Header(true, "Query-Count"), false).write(this.response, 1, () -> 0, true);
		assertThat(this.response.getHeaderNames()).containsExactlyInAnyOrder("Query-Count", "Query-Count-Partial");
	}

	@Test
	void headerCanBeSwitchedOff() {
		headers(new Header(false, "X-Query-Count"), false).write(this.response, 1, () -> 0, true);
		assertThat(this.response.getHeaderNames()).isEmpty();
	}

	@Test
	void serverTimingTellsTimeWithQueries() {
		QueryCountHeaders headers = headers(new Header(false, "X-Query-Count"), true);
		headers.write(this.response, 1, () -> 1_234_000, false);
		assertThat(this.response.getHeaders("Server-Timing")).containsExactly("db;dur=1.234;desc=\"1 query\"");
	}

	@Test
	void serverTimingOfTheApplicationStays() {
		this.response.addHeader("Server-Timing", "db;dur=53, cache;dur=1");
		QueryCountHeaders headers = headers(new Header(false, "X-Query-Count"), true);
		headers.write(this.response, 1, () -> 0, false);
		this.response.addHeader("Server-Timing", "app;dur=2");
		headers.write(this.response, 2, () -> 2_000_000, false);
		assertThat(this.response.getHeaders("Server-Timing"))
			.containsExactlyInAnyOrder("db;dur=2.000;desc=\"2 queries\"", "db;dur=53, cache;dur=1", "app;dur=2");
	}

	private static QueryCountHeaders headers(Header header, boolean serverTiming) {
		return new QueryCountHeaders(
				new WebProperties(header, new ServerTiming(serverTiming), DataSize.ofBytes(0), List.of(), true, true));
	}

}
