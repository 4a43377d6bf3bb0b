package io.github.nplusone.jdbc;

import org.springframework.test.util.ReflectionTestUtils;

import io.github.nplusone.recording.CurrentRecording;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the capture of executions keeps on the calling thread.
 */
final class ThreadState {

	private ThreadState() {
	}

	static boolean isEmpty() {
		return valueOf(OngoingExecution.class) == null && valueOf(CurrentRecording.class) == null;
	}

	private static Object valueOf(Class<?> type) {
		ThreadLocal<?> current = (ThreadLocal<?>) ReflectionTestUtils.getField(type, "CURRENT");
		assertThat(current).isNotNull();
		return current.get();
	}

}
