package io.github.nplusone.recording;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.analysis.Fingerprint;

/**
 * Who caused the executions of an application. A caller is found on the stack, which
 * costs as much as a hundred executions do otherwise, so what earlier requests found is
 * remembered: see {@link CallerHistory}.
 * <p>
 * Thread-safe. Bounded to {@value #MAX} statements of handlers; beyond that it forgets
 * all of them and learns anew.
 */
public final class Callers {

	static final int MAX = 2_048;

	private final CallerFinder finder;

	private final Map<Key, CallerHistory> histories = new ConcurrentHashMap<>();

	/**
	 * Creates callers of which nothing is known yet.
	 * @param finder finds the caller of an execution
	 */
	public Callers(CallerFinder finder) {
		this.finder = finder;
	}

	Caller find(Execution execution) {
		return this.finder.find(execution);
	}

	/**
	 * Returns what earlier requests found.
	 * @param handler what handles the request, {@code null} if that is not known
	 * @param execution execution of this request
	 * @return who caused such executions; known to nobody else if the handler is not
	 * known
	 */
	CallerHistory historyOf(@Nullable Object handler, Execution execution) {
		if (handler == null) {
			return new CallerHistory();
		}
		if (this.histories.size() >= MAX) {
			this.histories.clear();
		}
		Key key = new Key(handler, execution.fingerprint(), execution.load());
		CallerHistory known = this.histories.get(key);
		// Even where the key is there, it may lock what other requests need.
		return (known != null) ? known : this.histories.computeIfAbsent(key, (absent) -> new CallerHistory());
	}

	private record Key(Object handler, Fingerprint fingerprint, @Nullable Object load) {

	}

}
