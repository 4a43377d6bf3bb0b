package io.github.nplusone.callsite;

/**
 * What a class on the stack means for the search of a caller.
 */
enum FrameKind {

	/**
	 * Code of the application.
	 */
	APPLICATION,

	/**
	 * Code of the application that passes calls on: an aspect, a filter, a wrapper.
	 */
	PLUMBING,

	/**
	 * An entity, or a part of one.
	 */
	MODEL,

	/**
	 * Code that is neither known to be the application's nor known to be a library's.
	 */
	FOREIGN,

	/**
	 * Where Hibernate tells its listeners of a load.
	 */
	LOAD_EVENT,

	/**
	 * Where Hibernate loads an entity by something else than its identifier.
	 */
	UNIQUE_KEY_LOAD,

	/**
	 * Where the servlet container hands a request to the application.
	 */
	DISPATCH,

	/**
	 * Anything else.
	 */
	LIBRARY

}
