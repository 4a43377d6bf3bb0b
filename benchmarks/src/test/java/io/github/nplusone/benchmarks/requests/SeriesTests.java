package io.github.nplusone.benchmarks.requests;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class SeriesTests {

	@Test
	void whatGrowsAtFirstOnlyIsFlat() {
		assertThat(series(10, 50, 100, 100, 100, 100, 100, 100, 100).growth()).isZero();
	}

	@Test
	void whatGoesUpAndDownIsFlat() {
		assertThat(series(100, 101, 100, 101, 100, 101, 100, 101, 100, 101, 100, 101).growth()).isZero();
	}

	@Test
	void singleReadingSaysLittle() {
		assertThat(series(100, 100, 100, 100, 100, 100, 100, 900, 100).growth()).isZero();
	}

	@Test
	void whatGrowsSteadilyGrows() {
		assertThat(growthOf(LongStream.range(0, 30).map((minute) -> 36_000 + 100 * minute))).isEqualTo(0.0267,
				within(0.0001));
	}

	@Test
	void whatShrinksHasNegativeGrowth() {
		assertThat(series(100, 100, 100, 100, 90, 90).growth()).isEqualTo(-0.1, within(0.0001));
	}

	@Test
	void fewReadingsSayNothing() {
		assertThatIllegalStateException().isThrownBy(() -> series(1, 1, 1, 1, 1).growth());
	}

	private static double growthOf(LongStream numbers) {
		return series(numbers.toArray()).growth();
	}

	private static Series series(long... numbers) {
		Series series = new Series();
		LongStream.of(numbers).forEach(series::add);
		return series;
	}

}
