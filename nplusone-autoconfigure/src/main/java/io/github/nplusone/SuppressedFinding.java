package io.github.nplusone;

/**
 * A finding that is not to be reported, and the reason for it.
 *
 * @param finding the finding; its executions are counted like all others
 * @param reason why it is suppressed
 * @param declaredAt where the rule that suppresses it stands, for people to find it, such
 * as {@code nplusone.detection.ignore[2]}
 * @since 0.1.0
 */
public record SuppressedFinding(Finding finding, String reason, String declaredAt) {

}
