package io.github.nplusone.detection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.CallSite;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Route;

/**
 * Remembers how often each query was repeated by the requests to each route.
 * <p>
 * Bounded to {@value #MAX_ENTRIES} pairs of route and query: those beyond are not
 * remembered. Thread-safe: requests that repeat different queries share nothing but the
 * map.
 */
final class RepeatHistory {

	static final int MAX_ENTRIES = 2_048;

	private final Map<Key, RepeatRange> ranges = new ConcurrentHashMap<>();

	/**
	 * Adds a request.
	 * @param route route of the request
	 * @param query query that it repeated
	 * @return the range with this request in it, or {@code null} if it is not remembered
	 */
	@Nullable RepeatRange add(Route route, RepeatedQuery query) {
		Key key = Key.of(route, query);
		if (this.ranges.size() >= MAX_ENTRIES && !this.ranges.containsKey(key)) {
			return null;
		}
		int executions = query.executions();
		return this.ranges.merge(key, new RepeatRange(executions, executions, 1), RepeatHistory::including);
	}

	private static RepeatRange including(RepeatRange known, RepeatRange added) {
		return new RepeatRange(Math.min(known.lowest(), added.lowest()), Math.max(known.highest(), added.highest()),
				known.requests() + 1);
	}

	private record Key(Route route, String dataSource, String fingerprint, @Nullable CallSite callSite,
			@Nullable Association association) {

		static Key of(Route route, RepeatedQuery query) {
			return new Key(route, query.dataSource(), query.fingerprint(), query.callSite(), query.association());
		}

	}

}
