package io.github.nplusone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RepeatRange}.
 */
class RepeatRangeTests {

	@ParameterizedTest(name = "{0} to {1}: {2}")
	@CsvSource({ "3, 3, false", "3, 4, false", "3, 5, true", "19, 20, false", "19, 21, true", "100, 110, false",
			"100, 111, true", "3, 60, true" })
	void smallDifferencesAreNoGrowth(int lowest, int highest, boolean grows) {
		assertThat(new RepeatRange(lowest, highest, 5).grows()).isEqualTo(grows);
	}

}
