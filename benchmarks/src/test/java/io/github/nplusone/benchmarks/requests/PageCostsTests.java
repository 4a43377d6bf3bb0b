package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageCostsTests {

	private final Page page = new Page("/dashboard", 100);

	@Test
	void tellsWhatIsAdded() {
		PageCosts costs = new PageCosts(new Plan(2, 2, 4, 20));
		costs.add(this.page, round(0, 1000, 1001, 1040));
		costs.add(this.page, round(0, 1000, 1003, 1060));
		costs.add(this.page, round(1, 900, 890, 1000));
		costs.add(this.page, round(1, 1100, 1090, 1240));
		assertThat(costs.toString()).endsWith(
				"| `/dashboard` | 100 | 1,000.0 | 1,050.0 | **80.0** (55.0 to 110.0) | 50.0; 120.0 | 2.0; -10.0 | 1.050 | 0.800 "
						+ "| 500 | 400 |\n");
	}

	private static Round round(int start, double without, double again, double with) {
		return new Round(start, new Cost(without, 500), new Cost(again, 500), new Cost(with, 400));
	}

}
