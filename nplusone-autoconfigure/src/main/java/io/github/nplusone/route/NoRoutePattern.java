package io.github.nplusone.route;

import io.github.nplusone.Route;

/**
 * Matches nothing: a path where there are no HTTP requests.
 */
record NoRoutePattern() implements RoutePattern {

	@Override
	public boolean matches(Route route) {
		return false;
	}

	@Override
	public boolean isExactly(Route route) {
		return false;
	}

}
