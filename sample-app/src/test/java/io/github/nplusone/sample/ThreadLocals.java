package io.github.nplusone.sample;

import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * The thread-locals of all threads. Needs {@code --add-opens java.base/java.lang}.
 */
final class ThreadLocals {

	private ThreadLocals() {
	}

	static List<Entry> ofAllThreads() {
		List<Entry> entries = new ArrayList<>();
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			addAll(entries, thread, "threadLocals");
			addAll(entries, thread, "inheritableThreadLocals");
		}
		return entries;
	}

	private static void addAll(List<Entry> entries, Thread thread, String field) {
		Object map = ReflectionTestUtils.getField(thread, Thread.class, field);
		Object table = (map != null) ? ReflectionTestUtils.getField(map, "table") : null;
		for (int i = 0; table != null && i < Array.getLength(table); i++) {
			if (Array.get(table, i) instanceof Reference<?> entry) {
				entries.add(new Entry(thread.getName(), entry.get(), ReflectionTestUtils.getField(entry, "value")));
			}
		}
	}

	/**
	 * What a thread keeps.
	 *
	 * @param thread name of the thread
	 * @param key thread-local that it keeps it for, {@code null} if that is gone
	 * @param value what it keeps
	 */
	record Entry(String thread, Object key, Object value) {

	}

}
