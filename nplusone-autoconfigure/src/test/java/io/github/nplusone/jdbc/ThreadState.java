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
		ThreadLocal<?> current = (ThreadLocal<?>) ReflectionTestUtils.getField(CurrentRecording.class, "CURRENT");
		assertThat(current).isNotNull();
		return ((Object[]) current.get())[0] == null;
	}

}
