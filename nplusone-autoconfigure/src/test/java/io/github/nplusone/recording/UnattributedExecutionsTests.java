package io.github.nplusone.recording;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnattributedExecutions}.
 */
class UnattributedExecutionsTests {

	private final UnattributedExecutions unattributed = new UnattributedExecutions();

	@Test
	void startsAtZero() {
		assertThat(this.unattributed.outside()).isZero();
		assertThat(this.unattributed.late()).isZero();
	}

	@Test
	void countsExecutionsOutsideOfRequestsByThemselves() {
		this.unattributed.countOutside();
		assertThat(this.unattributed.outside()).isOne();
		assertThat(this.unattributed.late()).isZero();
	}

	@Test
	void countsLateExecutionsByThemselves() {
		this.unattributed.countLate();
		assertThat(this.unattributed.late()).isOne();
		assertThat(this.unattributed.outside()).isZero();
	}

	@Test
	void losesNothingWhenThreadsCountAtTheSameTime() {
		IntStream.range(0, 10_000).parallel().forEach((i) -> this.unattributed.countOutside());
		assertThat(this.unattributed.outside()).isEqualTo(10_000);
	}

}
