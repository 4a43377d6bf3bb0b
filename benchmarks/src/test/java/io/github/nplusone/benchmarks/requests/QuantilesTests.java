package io.github.nplusone.benchmarks.requests;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuantilesTests {

	@Test
	void medianIsTheOneInTheMiddle() {
		assertThat(new Quantiles(List.of(9, 1, 5)).median()).isEqualTo(5);
	}

	@Test
	void medianIsBetweenTheTwoInTheMiddle() {
		assertThat(new Quantiles(List.of(4, 1, 2, 3)).median()).isEqualTo(2.5);
	}

	@Test
	void quartilesEncloseTheMiddleHalf() {
		Quantiles quantiles = new Quantiles(List.of(10, 20, 30, 40, 50));
		assertThat(quantiles.at(0.25)).isEqualTo(20);
		assertThat(quantiles.at(0.75)).isEqualTo(40);
	}

	@Test
	void oneNumberIsEachQuantile() {
		assertThat(new Quantiles(List.of(7)).at(0.75)).isEqualTo(7);
	}

}
