package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import io.github.nplusone.benchmarks.accounts.Taken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said about requests on Tomcat.
 */
class RequestCostsTests {

	@Test
	void medianOfAllStartsIsAdded() {
		RequestCosts costs = new RequestCosts(10);
		costs.add("/one", pairs(10, 20, 90));
		costs.add("/one", pairs(40, 40, 40));
		costs.add("/one", pairs(30, 10, 50));
		assertThat(costs.toString()).endsWith("| `/one` | 100 | 7 | **3** | 2; 4; 3 | 5 |\n");
	}

	private static Pairs pairs(long... addedNanos) {
		Pairs pairs = new Pairs();
		for (long added : addedNanos) {
			pairs.add(new Taken(1_000, 70), new Taken(1_000 + added, 120));
		}
		return pairs;
	}

}
