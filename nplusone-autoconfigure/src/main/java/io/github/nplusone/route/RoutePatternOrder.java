package io.github.nplusone.route;

/**
 * The order of patterns among which the first that matches wins. No route matches
 * patterns of two types.
 */
final class RoutePatternOrder {

	private RoutePatternOrder() {
	}

	static int compare(RoutePattern one, RoutePattern other) {
		if (one instanceof PathRoutePattern path && other instanceof PathRoutePattern otherPath) {
			return PathRoutePattern.MOST_SPECIFIC_FIRST.compare(path, otherPath);
		}
		if (one instanceof WorkRoutePattern work && other instanceof WorkRoutePattern otherWork) {
			return WorkRoutePattern.MOST_SPECIFIC_FIRST.compare(work, otherWork);
		}
		return one.getClass().getName().compareTo(other.getClass().getName());
	}

}
