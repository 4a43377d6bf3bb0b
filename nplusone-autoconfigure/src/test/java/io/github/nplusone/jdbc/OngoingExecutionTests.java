package io.github.nplusone.jdbc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OngoingExecution}.
 */
class OngoingExecutionTests {

	@AfterEach
	void leavesNothingOnTheThread() {
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	@Test
	void endsWithItsOutermostLevel() {
		OngoingExecution.begin();
		OngoingExecution.begin();
		assertThat(OngoingExecution.end("inner")).isNull();
		assertThat(OngoingExecution.end("outer")).isNotNull();
	}

	@Test
	void isNamedAfterTheInnermostDataSource() {
		OngoingExecution.begin();
		OngoingExecution.begin();
		OngoingExecution.end("inner");
		OngoingExecution ended = OngoingExecution.end("outer");
		assertThat(ended).isNotNull();
		assertThat(ended.dataSource()).isEqualTo("inner");
	}

	@Test
	void endWithoutBeginIsNothing() {
		assertThat(OngoingExecution.end("dataSource")).isNull();
	}

	@Test
	void nextExecutionStartsAnew() {
		OngoingExecution.begin();
		OngoingExecution.end("one");
		OngoingExecution.begin();
		OngoingExecution ended = OngoingExecution.end("two");
		assertThat(ended).isNotNull();
		assertThat(ended.dataSource()).isEqualTo("two");
	}

	@Test
	void timeRunsFromTheOutermostBegin() {
		long before = System.nanoTime();
		OngoingExecution.begin();
		OngoingExecution ended = OngoingExecution.end("dataSource");
		assertThat(ended).isNotNull();
		assertThat(ended.elapsedNanos()).isBetween(0L, System.nanoTime() - before);
	}

}
