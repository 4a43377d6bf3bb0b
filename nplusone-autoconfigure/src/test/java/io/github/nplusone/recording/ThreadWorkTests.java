package io.github.nplusone.recording;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ThreadWork}.
 */
class ThreadWorkTests {

	@AfterEach
	void leavesNothingOnTheThread() {
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void executionEndsWithItsOutermostLevel() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(new RequestRecording())) {
			assertEndsOnce(CurrentRecording.beginExecution(), CurrentRecording.beginExecution());
		}
	}

	@Test
	void executionOutsideOfARequestEndsWithItsOutermostLevel() {
		assertEndsOnce(CurrentRecording.beginExecution(), CurrentRecording.beginExecution());
		assertEndsOnce(CurrentRecording.beginExecution(), CurrentRecording.beginExecution());
	}

	private static void assertEndsOnce(ThreadWork outer, ThreadWork inner) {
		assertThat(inner.endExecution("inner", "")).isFalse();
		assertThat(outer.endExecution("outer", "")).isTrue();
	}

	@Test
	void executionIsNamedAfterTheInnermostDataSource() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(new RequestRecording())) {
			CurrentRecording.beginExecution();
			ThreadWork work = CurrentRecording.beginExecution();
			work.endExecution("inner", "tenant");
			work.endExecution("outer", "");
			assertThat(work.dataSource()).isEqualTo("inner");
			assertThat(work.schema()).isEqualTo("tenant");
		}
	}

	@Test
	void endWithoutBeginIsNothing() {
		assertThat(new ThreadWork(new RequestRecording()).endExecution("dataSource", "")).isFalse();
	}

	@Test
	void nextExecutionStartsAnew() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(new RequestRecording())) {
			CurrentRecording.beginExecution().endExecution("one", "");
			ThreadWork work = CurrentRecording.beginExecution();
			assertThat(work.endExecution("two", "")).isTrue();
			assertThat(work.dataSource()).isEqualTo("two");
		}
	}

	@Test
	void timeRunsFromTheOutermostBegin() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(new RequestRecording())) {
			long before = System.nanoTime();
			ThreadWork work = CurrentRecording.beginExecution();
			work.endExecution("dataSource", "");
			assertThat(work.elapsedNanos()).isBetween(1L, System.nanoTime() - before);
		}
	}

	@Test
	void executionOutsideOfARequestWorksForNone() {
		ThreadWork work = CurrentRecording.beginExecution();
		assertThat(CurrentRecording.get()).isNull();
		CurrentRecording.beginLoad(null);
		assertThat(work.recording()).isNull();
		assertThat(work.endExecution("dataSource", "")).isTrue();
	}

	@Test
	void executionOutsideOfARequestLeavesTheRecordingThatCameMeanwhile() {
		ThreadWork work = CurrentRecording.beginExecution();
		RequestRecording recording = new RequestRecording();
		CurrentRecording.set(recording);
		work.endExecution("dataSource", "");
		assertThat(CurrentRecording.get()).isSameAs(recording);
		CurrentRecording.set(null);
	}

}
