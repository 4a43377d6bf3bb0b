package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import io.github.nplusone.benchmarks.accounts.Taken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said about requests on Tomcat.
 */
class RequestCostsTests {

	@Test
	void bestOfEitherAreCompared() {
		Pairs pairs = new Pairs();
		for (int i = 0; i < 11; i++) {
			pairs.add(new Taken(1_000 + 100 * i, 70), new Taken(1_040 + 200 * i, 120));
		}
		assertThat(pairs.nanosWithout()).isEqualTo(1_100);
		assertThat(pairs.addedNanos()).isEqualTo(140);
		assertThat(pairs.addedBytes()).isEqualTo(50);
	}

	@Test
	void medianOfAllStartsIsAdded() {
		RequestCosts costs = new RequestCosts(10);
		costs.add("/one", pair(20));
		costs.add("/one", pair(40));
		costs.add("/one", pair(30));
		assertThat(costs.toString()).endsWith("| `/one` | 100 | 7 | **3** | 2; 4; 3 | **5** | 5; 5; 5 |\n");
	}

	private static Pairs pair(long addedNanos) {
		Pairs pairs = new Pairs();
		pairs.add(new Taken(1_000, 70), new Taken(1_000 + addedNanos, 120));
		return pairs;
	}

}
