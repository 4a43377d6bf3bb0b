package io.github.nplusone.route;

/**
 * An HTTP method in the properties of a rule. Not that of Spring Web: the names of
 * properties are looked at in applications without it.
 */
public enum RouteMethod {

	GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE

}
