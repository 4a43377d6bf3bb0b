package io.github.nplusone;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for, such as {@code GET /authors/{id}}. Never a raw path, so that the
 * number of routes is bounded by the application's code.
 *
 * @param work kind of work: {@value #HTTP}, {@value #RECORDED}, or the name of an
 * observation, such as {@code tasks.scheduled.execution}
 * @param method HTTP method in upper case, {@code UNKNOWN} for one that HTTP does not
 * define; {@code null} for work that is no HTTP request
 * @param pattern pattern that the handler was mapped with, {@code null} if no handler
 * matched; for other work, its name, {@code null} if it has none
 * @since 0.1.0
 */
public record Route(String work, @Nullable String method, @Nullable String pattern) {

	/**
	 * The kind of work that an HTTP request is.
	 */
	public static final String HTTP = "http";

	/**
	 * The kind of work that the application gives to {@link QueryRecorder}.
	 */
	public static final String RECORDED = "recorded";

	/**
	 * Creates the route of an HTTP request.
	 * @param method HTTP method in upper case
	 * @param pattern pattern that the handler was mapped with, {@code null} if no handler
	 * matched
	 */
	public Route(String method, @Nullable String pattern) {
		this(HTTP, method, pattern);
	}

	/**
	 * Names work that is no HTTP request.
	 * @param work kind of work
	 * @param name what work of this kind
	 * @return the route
	 */
	public static Route ofWork(String work, String name) {
		return new Route(work, null, name);
	}

	// The key of several maps in each request, where what records generate is not
	// inlined.
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof Route route && this.work.equals(route.work)
				&& Objects.equals(this.method, route.method) && Objects.equals(this.pattern, route.pattern));
	}

	@Override
	public int hashCode() {
		return 31 * (31 * this.work.hashCode() + Objects.hashCode(this.method)) + Objects.hashCode(this.pattern);
	}

	@Override
	public String toString() {
		if (this.method == null) {
			return (this.pattern != null) ? this.work + " " + this.pattern : this.work;
		}
		return this.method + " " + ((this.pattern != null) ? this.pattern : "(no route)");
	}

}
