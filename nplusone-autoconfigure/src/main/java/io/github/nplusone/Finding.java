package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * A repeated query that should not be one.
 *
 * @param type what is wrong with it
 * @param query what was repeated, how often, from which line
 * @param range how often requests to the same route repeated it so far, this one
 * included; {@code null} if too many routes and queries are known to keep it
 * @param advice what removes the finding, in a sentence for a developer; {@code null} if
 * nothing is sure to
 * @since 0.1.0
 */
public record Finding(FindingType type, RepeatedQuery query, @Nullable RepeatRange range, @Nullable String advice) {

}
