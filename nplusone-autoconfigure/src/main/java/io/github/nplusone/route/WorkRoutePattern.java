package io.github.nplusone.route;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;

import io.github.nplusone.Route;

/**
 * Work that is no HTTP request.
 *
 * @param work kind of the work
 * @param name name of the work, in which an asterisk stands for any text; {@code null}
 * for any
 */
record WorkRoutePattern(String work, @Nullable String name) implements RoutePattern {

	static final Comparator<WorkRoutePattern> MOST_SPECIFIC_FIRST = Comparator
		.comparingInt(WorkRoutePattern::specificity)
		.reversed();

	private static final int EXACT = Integer.MAX_VALUE;

	// The more characters are fixed, the less can match.
	private int specificity() {
		if (this.name == null) {
			return 0;
		}
		return this.name.contains("*") ? this.name.replace("*", "").length() + 1 : EXACT;
	}

	@Override
	public boolean matches(Route route) {
		return this.work.equals(route.work()) && (this.name == null || this.name.equals("*")
				|| PatternMatchUtils.simpleMatch(this.name, route.pattern()));
	}

	@Override
	public boolean isExactly(Route route) {
		return this.work.equals(route.work()) && this.name != null && this.name.equals(route.pattern());
	}

}
