package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * What a request asked for: HTTP method and matched pattern, such as {@code GET
 * /authors/{id}}. Never a raw path, so that the number of routes is bounded by the
 * application's code.
 *
 * @param method HTTP method in upper case; {@code UNKNOWN} for one that HTTP does not
 * define
 * @param pattern pattern that the handler was mapped with, {@code null} if no handler
 * matched
 * @since 0.1.0
 */
public record Route(String method, @Nullable String pattern) {

	@Override
	public String toString() {
		return this.method + " " + ((this.pattern != null) ? this.pattern : "(no route)");
	}

}
