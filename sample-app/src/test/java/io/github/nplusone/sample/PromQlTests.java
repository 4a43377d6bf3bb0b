package io.github.nplusone.sample;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.nplusone.sample.PromQl.Selector;

import static org.assertj.core.api.Assertions.assertThat;

class PromQlTests {

	@Test
	void selectorsAreFoundWithTheirLabels() {
		PromQl query = new PromQl(
				"sum by (le, uri) (rate(nplusone_a{uri=~\".*{x}\", work=\"http\"}[5m])) / nplusone_b");
		assertThat(query.selectors()).containsExactly(new Selector("nplusone_a", Set.of("uri", "work")),
				new Selector("nplusone_b", Set.of()));
	}

	@Test
	void labelsAreThoseOfSelectorsOfGroupsAndOfMatches() {
		PromQl query = new PromQl("sum by (uri) (nplusone_a{work=\"http\"}) and on (job, method) nplusone_b");
		assertThat(query.labels()).containsExactly("job", "method", "uri", "work");
	}

	@Test
	void recordedSeriesAreNoMetrics() {
		assertThat(new PromQl("route:nplusone_requests:increase5m > 0").selectors()).isEmpty();
	}

}
